namespace Dateline.Times;

/// <summary>The Chinese words of time, simplified and traditional, in the form of <see cref="EnglishWords"/>.</summary>
internal static class ChineseWords
{
    public static readonly string[] Lines =
    [
        "Weekday=1 周一 星期一 礼拜一 週一", "Weekday=2 周二 星期二 礼拜二 週二", "Weekday=3 周三 星期三 礼拜三 週三", "Weekday=4 周四 星期四 礼拜四 週四", "Weekday=5 周五 星期五 礼拜五 週五",
        "Weekday=6 周六 星期六 礼拜六 週六", "Weekday=1 本周一 这周一", "Weekday=2 本周二 这周二", "Weekday=3 本周三 这周三", "Weekday=4 本周四 这周四", "Weekday=5 本周五 这周五", "Weekday=6 本周六 这周六", "Weekday=7 本周日 这周日",
        "Weekday=7 周日 星期日 星期天 礼拜天 週日",
        "Unit=Second+Plural 秒 秒钟", "Unit=Minute+Plural 分钟 分鐘", "Unit=Hour+Plural 小时 小時 个小时", "Unit=Day+Plural 天", "Unit=Day+DateSign 日 号", "Unit=Week+Plural 周 星期 个星期 週", "Unit=Weekend 周末 週末",
        "Unit=Month+Plural 个月 個月", "Unit=Month+DateSign 月 月份", "Unit=Year+DateSign 年", "Unit=Quarter 季度", "Unit=Decade+Plural 年代", "Unit=Century+Plural 世纪 世紀",
        "Season=0 春天 春季", "Season=1 夏天 夏季", "Season=2 秋天 秋季", "Season=3 冬天 冬季", "DayPart=MO 上午 早上 凌晨 清晨 早晨", "DayPart=AF 下午", "DayPart=EV 晚上 晚间 傍晚", "DayPart=NI 夜间 深夜", "Clock=12:00 中午", "Clock=24:00 午夜",
        "DayWord=0 今天 今日", "DayWord=-1 昨天 昨日", "DayWord=1 明天 明日", "DayWord=-2 前天", "DayWord=2 后天 後天", "DayWord=0+DayPart=NI 今晚", "DayWord=-1+DayPart=NI 昨晚",
        "Last+Unit=Year 去年", "This+Unit=Year 今年 本年", "Next+Unit=Year 明年", "This+Unit=Month 本月", "This+Unit=Week 本周 本週", "Last 上 上个 上個 过去 最近", "This 这 这个 本", "Next 下 下个 下個 未来",
        "Ago 前 以前 之前", "Hence 后 以后 之后 後", "Vague 几 数 幾 多", "Each 每 每个", "Often=P1D 每天 每日", "Often=P1M 每月", "Often=P1Y 每年", "Reference=PRESENT_REF 现在 目前 當前 当前", "Reference=PAST_REF 近日 日前 最近", "Reference=FUTURE_REF 将来 不久",
        "Clock=h 点 时 點", "Clock=m 分", "Part=END 底 年底 月底", "Will 将 將 会", "Did 了", "And 和", "To 至 到", "Approx 约 大约 近", "Old 岁",
    ];
}
