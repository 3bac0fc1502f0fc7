namespace Dateline.Times;

/// <summary>The Japanese words of time, in the form of <see cref="EnglishWords"/>.</summary>
internal static class JapaneseWords
{
    public static readonly string[] Lines =
    [
        "Weekday=1 月曜日 月曜", "Weekday=2 火曜日 火曜", "Weekday=3 水曜日 水曜", "Weekday=4 木曜日 木曜", "Weekday=5 金曜日 金曜", "Weekday=6 土曜日 土曜", "Weekday=7 日曜日 日曜",
        "Unit=Second+Plural 秒 秒間", "Unit=Minute+Plural 分間", "Unit=Hour+Plural 時間", "Unit=Day+Plural 日間", "Unit=Day+DateSign 日", "Unit=Week+Plural 週間 週", "Unit=Weekend 週末", "Unit=Month+Plural か月 カ月 ヶ月 ヵ月 か月間 カ月間",
        "Unit=Month+DateSign 月", "Unit=Year+DateSign 年", "Unit=Year+Plural 年間", "Unit=Decade+Plural 年代", "Unit=Century+Plural 世紀", "Unit=Quarter 四半期",
        "Season=0 春", "Season=1 夏", "Season=2 秋", "Season=3 冬", "DayPart=MO 午前 朝 未明", "DayPart=AF 午後", "DayPart=EV 夕方 夕", "DayPart=NI 夜 深夜", "Clock=12:00 正午",
        "This+Unit=Year 今年度", "DayWord=0 今日 本日", "DayWord=-1 昨日", "DayWord=1 明日", "DayWord=-2 一昨日 おととい", "DayWord=2 明後日 あさって", "DayWord=0+DayPart=NI 今夜 今晩", "DayWord=-1+DayPart=NI 昨夜 昨晩", "DayWord=0+DayPart=MO 今朝",
        "Last+Unit=Year 昨年 去年", "This+Unit=Year 今年 本年", "Next+Unit=Year 来年", "Last+Unit=Month 先月", "This+Unit=Month 今月", "Next+Unit=Month 来月", "Last+Unit=Week 先週", "This+Unit=Week 今週", "Next+Unit=Week 来週",
        "Last 前の 過去", "This この 今", "Next 次の 今後", "Ago 前", "Hence 後", "Vague 数", "Each 毎週 毎", "Often=P1D 毎日", "Often=P1M 毎月", "Often=P1Y 毎年", "Reference=PRESENT_REF 現在", "Reference=PAST_REF 最近 先日", "Reference=FUTURE_REF 将来 近く",
        "Clock=h 時", "Clock=m 分", "Of の", "And と", "To から", "Approx 約", "Old 歳", "Did た",
    ];
}
