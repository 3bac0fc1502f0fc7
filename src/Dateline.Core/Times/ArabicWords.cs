namespace Dateline.Times;

/// <summary>The Arabic words of time, in the form of <see cref="EnglishWords"/>; the article and one-letter prepositions are cut off by the reader.</summary>
internal static class ArabicWords
{
    public static readonly string[] Lines =
    [
        "Weekday=1 الاثنين الإثنين", "Weekday=2 الثلاثاء ثلاثاء", "Weekday=3 الأربعاء الاربعاء أربعاء", "Weekday=4 الخميس خميس", "Weekday=5 الجمعة", "Weekday=6 السبت سبت", "Weekday=7 الأحد الاحد",
        "Unit=Second ثانية", "Unit=Second+Plural ثوان ثواني", "Unit=Minute دقيقة", "Unit=Minute+Plural دقائق", "Unit=Hour ساعة", "Unit=Hour+Plural ساعات", "Unit=Day يوم يوما يوماً", "Unit=Day+Plural أيام ايام",
        "Unit=Week أسبوع اسبوع أسبوعا", "Unit=Week+Plural أسابيع اسابيع", "Unit=Month شهر شهرا شهراً", "Unit=Month+Plural أشهر اشهر شهور", "Unit=Year عام سنة عاما عاماً", "Unit=Year+Plural أعوام سنوات اعوام", "Unit=Decade عقد",
        "Unit=Decade+Plural عقود", "Unit=Century قرن", "Unit=Quarter ربع", "Number=2+Unit=Day+Plural يومين يومان", "Number=2+Unit=Week+Plural أسبوعين اسبوعين", "Number=2+Unit=Month+Plural شهرين", "Number=2+Unit=Year+Plural عامين سنتين",
        "Number=2+Unit=Hour+Plural ساعتين", "Number=1 واحد واحدة", "Number=3 ثلاثة ثلاث", "Number=4 أربعة أربع", "Number=5 خمسة خمس", "Number=6 ستة ست", "Number=7 سبعة سبع", "Number=8 ثمانية ثماني", "Number=9 تسعة تسع",
        "Number=10 عشرة عشر", "Number=20 عشرين عشرون", "Ordinal=1 أول الأول", "Ordinal=2 ثاني الثاني", "Ordinal=3 ثالث الثالث", "Ordinal=4 رابع الرابع", "Season=0 ربيع", "Season=1 صيف", "Season=2 خريف", "Season=3 شتاء", "DayPart=MO صباح صباحا صباحاً", "DayPart=EV مساء مساءً", "DayPart=NI ليلة ليل", "DayPart=AF ظهر عصر",
        "DayWord=0 اليوم", "DayWord=-1 أمس امس", "DayWord=1 غدا غداً", "DayWord=-2 أول_أمس", "DayWord=2 بعد_غد", "Last ماضي ماضية الماضي الماضية منصرم", "Next مقبل مقبلة المقبل المقبلة قادم قادمة القادم القادمة", "This هذا هذه جاري الجاري",
        "AgoFirst قبل منذ", "HenceFirst بعد خلال", "Vague بضعة بضع عدة", "Each كل", "Often=P1D يوميا يومياً", "Often=P1Y سنويا سنوياً", "Reference=PRESENT_REF الآن الان حاليا حالياً", "Reference=PAST_REF مؤخرا مؤخراً", "Reference=FUTURE_REF قريبا قريباً",
        "Lead في منذ حتى من إلى خلال عام سنة", "And و أو", "To إلى حتى", "Of من", "Part=START مطلع أوائل بداية", "Part=END أواخر نهاية", "Part=MID منتصف", "Approx نحو حوالي أكثر_من أقل_من", "Will سوف", "Did كان كانت قال قالت أعلن أعلنت",
    ];
}
