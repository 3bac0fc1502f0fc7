namespace Dateline.Times;

/// <summary>The German words of time, in the form of <see cref="EnglishWords"/>.</summary>
internal static class GermanWords
{
    private static readonly string[] Weekdays = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"];

    private static readonly (string Part, string[] Words)[] Parts = [("MO", ["morgen", "vormittag", "früh"]), ("AF", ["nachmittag"]), ("EV", ["abend"]), ("NI", ["nacht"])];

    public static readonly string[] Lines =
    [
        // Dienstagabend, Sonntagmorgen.
        .. Weekdays.SelectMany((day, place) => Parts.Select(part => $"Weekday={place + 1}+DayPart={part.Part} {string.Join(' ', part.Words.Select(word => day + word))}")),
        "Weekday=1 montag", "Weekday=2 dienstag", "Weekday=3 mittwoch", "Weekday=4 donnerstag", "Weekday=5 freitag", "Weekday=6 samstag sonnabend", "Weekday=7 sonntag",
        "Weekday=1+Plural montags", "Weekday=2+Plural dienstags", "Weekday=3+Plural mittwochs", "Weekday=4+Plural donnerstags", "Weekday=5+Plural freitags",
        "Weekday=6+Plural samstags", "Weekday=7+Plural sonntags",
        "Unit=Second sekunde", "Unit=Second+Plural sekunden", "Unit=Minute minute", "Unit=Minute+Plural minuten", "Unit=Hour stunde", "Unit=Hour+Plural stunden",
        "Unit=Day tag tages", "Unit=Day+Plural tage tagen", "Unit=Week woche", "Unit=Week+Plural wochen", "Unit=Weekend wochenende wochenendes",
        "Unit=Month monat monats", "Unit=Month+Plural monate monaten", "Unit=Quarter quartal quartals", "Unit=Quarter+Plural quartale quartalen", "Unit=Year jahr jahres jahrs",
        "Unit=Year+Plural jahre jahren", "Unit=Decade jahrzehnt jahrzehnts", "Unit=Decade+Plural jahrzehnte jahrzehnten", "Unit=Century jahrhundert jahrhunderts",
        "Unit=Century+Plural jahrhunderte jahrhunderten", "Half halbjahr",
        "Number=1+A ein eine einem einer eines einen", "Number=2 zwei", "Number=3 drei", "Number=4 vier", "Number=5 fünf", "Number=6 sechs", "Number=7 sieben", "Number=8 acht",
        "Number=9 neun", "Number=10 zehn", "Number=11 elf", "Number=12 zwölf", "Number=20 zwanzig", "Number=30 dreißig", "Number=50 fünfzig", "Number=100 hundert",
        "Ordinal=1 erste ersten erstes erster", "Ordinal=2 zweite zweiten zweites", "Ordinal=3 dritte dritten drittes", "Ordinal=4 vierte vierten viertes",
        "Season=0 frühling frühjahr", "Season=1 sommer", "Season=2 herbst", "Season=3 winter",
        "DayPart=MO vormittag früh morgens", "DayPart=AF nachmittag", "DayPart=EV abend", "DayPart=NI nacht", "DayWord=1+DayPart=MO+Doubtful morgen", "Clock=12:00 mittag", "Clock=24:00 mitternacht",
        "DayWord=0 heute", "DayWord=-1 gestern", "DayWord=-2 vorgestern", "DayWord=2 übermorgen",
        "Last letzte letzten letztes letzter letztem vergangene vergangenen vergangenes vergangener vergangenem vorige vorigen voriges voriger",
        "This diese diesen dieses dieser diesem laufenden", "Next nächste nächsten nächstes nächster nächstem kommende kommenden kommendes kommender kommendem",
        "Told=1 folgenden folgende folgendes", "Told=-1 vorhergehenden vorangegangenen", "Told=0 selben gleichen", "The der die das den dem des", "Of der des", "And und oder", "To bis",
        "Part=START anfang", "Part=END ende", "Part=MID mitte", "Approx rund etwa knapp fast mehr_als weniger_als mindestens ungefähr gut über",
        "Vague einige mehrere wenige wenigen einigen mehreren paar ein_paar", "AgoFirst vor", "HenceFirst in", "Later später danach", "Earlier früher zuvor",
        "Each jede jeden jedes jeder jedem", "Often=P1D täglich", "Often=P1W wöchentlich", "Often=P1M monatlich", "Often=P1Y jährlich",
        "Reference=PRESENT_REF jetzt derzeit zurzeit momentan aktuell gegenwärtig", "Reference=PAST_REF kürzlich neulich früher unlängst", "Reference=FUTURE_REF bald demnächst künftig",
        "Clock=h uhr", "Clock=halb halb", "Lead im am seit bis von ab um zum in vor nach anfang ende mitte jahr jahre", "At um",
        "Holiday=12-25 weihnachten", "Holiday=12-24 heiligabend", "Holiday=12-31 silvester", "Holiday=01-01 neujahr", "Holiday=EASTER ostern ostersonntag", "Holiday=EASTER-2 karfreitag",
        "Holiday=EASTER+1 ostermontag", "Holiday=EASTER+49 pfingsten", "Will wird werden soll sollen will wollen plant planen rechnet rechnen erwartet erwarten möchte möchten dürfte dürften beginnt startet tritt", "Did war waren hatte hatten wurde wurden sagte sagten teilte teilten hat haben ist sind fiel fielen kam kamen ging gingen stand standen lag lagen gab gaben nahm nahmen traf trafen starb starben sank sanken brach brachen stieg stiegen begann begannen endete endeten schloss schlossen verlor verloren gewann gewannen sprach sprachen rief riefen zog zogen hielt hielten ließ ließen fuhr fuhren flog flogen schlug schlugen trat traten griff griffen erklärte erklärten meldete meldeten kündigte forderte forderten bestätigte berichtete berichteten fand fanden verließ schrieb schrieben erhielt erhielten",
        "Old alt alte alten", "Stopped nr dr prof z", "Zone mez mesz utc", "Currency prozent millionen milliarden euro", "Filler vollen ganzen",
    ];
}
