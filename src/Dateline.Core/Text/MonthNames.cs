using System.Collections.Frozen;

namespace Dateline.Text;

/// <summary>The names of the months in the languages of the press, full, inflected and short.</summary>
internal static class MonthNames
{
    // Twelve places a line, January first; variants parted by a bar. Names that mean different months in two languages
    // stand with the language that uses them most; the other is in ByLanguage.
    private static readonly string[] Table =
    [
        "january|jan february|feb|febr march|mar|mrch april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec|decem",
        "januar|jänner|jän|jaenner februar|feber|feb märz|mär|maerz|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez",
        "janvier|janv|jan février|fevrier|févr|fév|fevr|fev mars avril|avr mai juin juillet|juil|juill août|aout|aoû septembre|sept octobre|oct novembre|nov décembre|decembre|déc|dec",
        "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sep|sept|set octubre|oct noviembre|nov diciembre|dic",
        "gennaio|gen febbraio|feb|febb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
        "janeiro|jan fevereiro|fev março|marco|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec",
        "januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sep|sept oktober|okt november|nov december|dec",
        "januar|jan februar|feb marts|mars|mar april|apr maj|mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov december|desember|des|dec",
        "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
        "tammikuu|tammikuuta|tammi helmikuu|helmikuuta|helmi maaliskuu|maaliskuuta|maalis huhtikuu|huhtikuuta|huhti toukokuu|toukokuuta|touko kesäkuu|kesäkuuta|kesä heinäkuu|heinäkuuta|heinä elokuu|elokuuta|elo syyskuu|syyskuuta|syys lokakuu|lokakuuta|loka marraskuu|marraskuuta|marras joulukuu|joulukuuta|joulu",
        "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
        "janvāris|janvārī|janvāra februāris|februārī|februāra marts|martā|marta aprīlis|aprīlī|aprīļa maijs|maijā|maija jūnijs|jūnijā|jūnija jūlijs|jūlijā|jūlija augusts|augustā|augusta septembris|septembrī|septembra oktobris|oktobrī|oktobra novembris|novembrī|novembra decembris|decembrī|decembra",
        "sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis",
        "stycznia|styczeń|sty lutego|luty|lut marca|marzec kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru",
        "ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu prosince|prosinec|pro",
        "januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december",
        "siječnja|siječanj|sij veljače|veljača|velj ožujka|ožujak|ožu travnja|travanj|tra svibnja|svibanj|svi lipnja|lipanj srpnja|srpanj kolovoza|kolovoz|kol rujna|rujan|ruj - studenoga|studenog|studeni|stu prosinca|prosinac",
        "januarja februarja marca aprila maja junija julija avgusta|avgust septembra oktobra novembra decembra",
        "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
        "január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec",
        "ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|nov|noi decembrie|dec",
        "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
        "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara",
        "yanvar fevral mart aprel may iyun iyul avqust|avgust sentyabr|sentabr oktyabr noyabr dekabr",
        "januari februari|pebruari maret|mac april mei juni|jun juli|julai|jul agustus|ogos|agu|ags september oktober|okt november|nopember desember|disember|des",
        "января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек",
        "січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|квіт травня|травень|трав червня|червень|черв липня|липень|лип серпня|серпень|серп вересня|вересень|вер жовтня|жовтень|жовт листопада|листопад|лист грудня|грудень|груд",
        "януари|яну февруари|февр март април|апр май юни юли август|авг септември|септ октомври|окт ноември|ноем декември|дек",
        "јануар|јануара|јануари фебруар|фебруара|февруари март|марта април|априла мај|маја јун|јуна|јуни јул|јула|јули август|августа септембар|септембра|септември октобар|октобра|октомври новембар|новембра|ноември децембар|децембра|декември",
        "студзеня лютага сакавіка красавіка мая|траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
        "ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ μαΐου|μαίου|μάιος|μαϊ ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπ|σεπτ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε|νοεμ δεκεμβρίου|δεκέμβριος|δεκ",
        "يناير|كانون_الثاني|جانفي فبراير|شباط|فيفري مارس|آذار|اذار أبريل|ابريل|إبريل|نيسان|أفريل مايو|أيار|ايار|ماي يونيو|يونيه|حزيران|جوان يوليو|يوليه|تموز|جويلية أغسطس|اغسطس|آب|أوت سبتمبر|أيلول|ايلول|شتنبر أكتوبر|اكتوبر|تشرين_الأول|تشرين_الاول نوفمبر|تشرين_الثاني|نونبر ديسمبر|كانون_الأول|كانون_الاول|دجنبر",
        "בינואר|ינואר בפברואר|פברואר במרץ|מרץ|במרס באפריל|אפריל במאי|מאי ביוני|יוני ביולי|יולי באוגוסט|אוגוסט בספטמבר|ספטמבר באוקטובר|אוקטובר בנובמבר|נובמבר בדצמבר|דצמבר",
        "जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
        "জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
        "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
        "มกราคม|ม.ค. กุมภาพันธ์|ก.พ. มีนาคม|มี.ค. เมษายน|เม.ย. พฤษภาคม|พ.ค. มิถุนายน|มิ.ย. กรกฎาคม|ก.ค. สิงหาคม|ส.ค. กันยายน|ก.ย. ตุลาคม|ต.ค. พฤศจิกายน|พ.ย. ธันวาคม|ธ.ค.",
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        "urtarrila|urtarrilaren otsaila|otsailaren martxoa|martxoaren apirila|apirilaren maiatza|maiatzaren ekaina|ekainaren uztaila|uztailaren abuztua|abuztuaren iraila|irailaren urria|urriaren azaroa|azaroaren abendua|abenduaren",
        "gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des",
        "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
        "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr",
        "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
        "იანვარი|იანვარს თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
        "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
    ];

    // The language of each line of the table, where the names of one language alone are asked for.
    private static readonly (string Language, int Line)[] Lines =
    [
        ("en", 0), ("de", 1), ("fr", 2), ("es", 3), ("it", 4), ("pt", 5), ("nl", 6), ("sv", 7), ("da", 8), ("no", 8), ("fi", 10), ("pl", 14), ("cs", 15),
        ("hu", 20), ("ro", 21), ("tr", 23), ("id", 25), ("ru", 26), ("uk", 27), ("bg", 28), ("el", 31), ("ar", 32), ("he", 33), ("hi", 34), ("ca", 41),
    ];

    private static readonly (string Language, string Name, int Month)[] ByLanguage =
    [
        ("hr", "listopada", 10), ("hr", "listopad", 10), ("hr", "lis", 10), ("hr", "lip", 6), ("hr", "srp", 7),
    ];

    // The solar Hijri calendar of Iran.
    private static readonly string[] Persian = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

    private static readonly FrozenDictionary<string, int> Months = Build();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month (1 to 12) <paramref name="word"/> names; 0 when it names none.</summary>
    /// <param name="word">A word, any case, without its full stop.</param>
    /// <param name="language">BCP 47 primary tag of the text; <c>null</c> when not known.</param>
    public static int Of(ReadOnlySpan<char> word, string? language)
    {
        if (word.Length is < 2 or > 16 || !Lookup.TryGetValue(word, out var month))
            return 0;
        foreach (var (tongue, name, other) in ByLanguage)
        {
            if (tongue == language && word.Equals(name, StringComparison.OrdinalIgnoreCase))
                return other;
        }
        return month;
    }

    /// <summary>The names in one language, spaces in them as spaces; none for a language that has no line of its own.</summary>
    /// <param name="language">BCP 47 primary tag.</param>
    public static IEnumerable<(string Name, int Month)> In(string language)
    {
        foreach (var (tag, line) in Lines)
        {
            if (tag != language)
                continue;
            var places = Table[line].Split(' ');
            for (var month = 1; month <= 12; month++)
            {
                foreach (var name in places[month - 1].Split('|'))
                {
                    if (name != "-")
                        yield return (name.Replace('_', ' '), month);
                }
            }
        }
    }

    /// <summary>The month of the solar Hijri calendar <paramref name="word"/> names; 0 when it names none.</summary>
    public static int PersianOf(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Persian.Length; i++)
        {
            if (word.SequenceEqual(Persian[i]))
                return i + 1;
        }
        return 0;
    }

    private static FrozenDictionary<string, int> Build()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Table)
        {
            var places = line.Split(' ');
            for (var month = 1; month <= 12; month++)
            {
                foreach (var name in places[month - 1].Split('|'))
                {
                    if (name != "-")
                        months.TryAdd(name.Replace('_', ' '), month);
                }
            }
        }
        return months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
