namespace Dateline.Times;

/// <summary>The Russian words of time, in the form of <see cref="EnglishWords"/>.</summary>
internal static class RussianWords
{
    public static readonly string[] Lines =
    [
        "Weekday=1 понедельник понедельника понедельнику", "Weekday=2 вторник вторника вторнику", "Weekday=3 среду среда среды", "Weekday=4 четверг четверга четвергу", "Weekday=5 пятницу пятница пятницы",
        "Weekday=6 субботу суббота субботы", "Weekday=7 воскресенье воскресенья воскресенью", "Weekday=1+Plural понедельникам", "Weekday=2+Plural вторникам", "Weekday=3+Plural средам",
        "Weekday=4+Plural четвергам", "Weekday=5+Plural пятницам", "Weekday=6+Plural субботам", "Weekday=7+Plural воскресеньям",
        "Month=1 январе", "Month=2 феврале", "Month=3 марте", "Month=4 апреле", "Month=5 мае", "Month=6 июне", "Month=7 июле", "Month=8 августе", "Month=9 сентябре", "Month=10 октябре", "Month=11 ноябре", "Month=12 декабре",
        "Unit=Second секунду секунда", "Unit=Second+Plural секунд секунды", "Unit=Minute минуту минута", "Unit=Minute+Plural минут минуты", "Unit=Hour час", "Unit=Hour+Plural часа часов",
        "Unit=Day день дня сутки", "Unit=Day+Plural дней дни суток", "Unit=Week неделю неделя неделе недели", "Unit=Week+Plural недель", "Unit=Month месяц месяца месяце", "Unit=Month+Plural месяцев месяцы",
        "Unit=Quarter квартал квартале квартала", "Unit=Quarter+Plural кварталов", "Unit=Year год года году", "Unit=Year+Plural лет годы", "Unit=Decade десятилетие десятилетия", "Unit=Century век века веке",
        "Unit=Weekend выходные", "Half полугодие полугодии", "Number=1+A один одна одну", "Number=2 два две двух", "Number=3 три трёх трех", "Number=4 четыре", "Number=5 пять", "Number=6 шесть", "Number=7 семь", "Number=8 восемь",
        "Number=9 девять", "Number=10 десять", "Number=12 двенадцать", "Number=15 пятнадцать", "Number=20 двадцать", "Number=30 тридцать", "Number=100 сто",
        "Ordinal=1 первый первом первого", "Ordinal=2 второй втором второго", "Ordinal=3 третий третьем третьего", "Ordinal=4 четвёртый четвертый четвёртом четвертом",
        "Season=0 весной весна весны", "Season=1 летом лето", "Season=2 осенью осень осени", "Season=3 зимой зима зимы",
        "DayPart=MO утром утра утро", "DayPart=AF днём днем", "DayPart=EV вечером вечера вечер", "DayPart=NI ночью ночь ночи", "Clock=12:00 полдень", "Clock=24:00 полночь",
        "DayWord=0 сегодня", "DayWord=-1 вчера", "DayWord=1 завтра", "DayWord=-2 позавчера", "DayWord=2 послезавтра",
        "Last прошлой прошлом прошлую прошлый прошлого прошлое минувшей минувшую последние последний", "Next следующей следующем следующую следующий следующего будущем ближайшие", "This этой этом эту этот этого текущем нынешнем",
        "Of и", "And и или", "To до по", "Part=START начале", "Part=END конце", "Part=MID середине", "Approx около почти более менее примерно", "Vague несколько", "Ago назад", "HenceFirst через спустя", "Later позже",
        "Earlier раньше", "Each каждый каждую каждое каждые каждого", "Often=P1D ежедневно", "Often=P1W еженедельно", "Often=P1M ежемесячно", "Often=P1Y ежегодно",
        "Reference=PRESENT_REF сейчас теперь", "Reference=PAST_REF недавно", "Reference=FUTURE_REF скоро вскоре", "Lead в с до по к после около на", "At в",
        "Holiday=12-31 новый_год", "Will будет будут планирует планируют намерен состоится", "Did был была было были сообщил сообщила заявил сказал", "Stopped г гг тыс млн", "Zone мск utc", "Clock=h ч",
        "Currency рублей процентов",
    ];
}
