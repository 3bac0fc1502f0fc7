namespace Dateline.Times;

/// <summary>The Korean words of time, in the form of <see cref="EnglishWords"/>.</summary>
internal static class KoreanWords
{
    public static readonly string[] Lines =
    [
        "Weekday=1 월요일", "Weekday=2 화요일", "Weekday=3 수요일", "Weekday=4 목요일", "Weekday=5 금요일", "Weekday=6 토요일", "Weekday=7 일요일",
        "Unit=Second+Plural 초", "Unit=Minute+Plural 분간", "Unit=Hour+Plural 시간", "Unit=Day+Plural 일간", "Unit=Day+DateSign 일", "Unit=Week+Plural 주 주일 주간", "Unit=Weekend 주말", "Unit=Month+Plural 개월 달", "Unit=Month+DateSign 월",
        "Unit=Year+DateSign 년", "Unit=Year+Plural 년간", "Unit=Decade+Plural 년대", "Unit=Century+Plural 세기", "Unit=Quarter 분기",
        "Season=0 봄", "Season=1 여름", "Season=2 가을", "Season=3 겨울", "DayPart=MO 오전 아침 새벽", "DayPart=AF 오후", "DayPart=EV 저녁", "DayPart=NI 밤", "Clock=12:00 정오", "Clock=24:00 자정",
        "DayWord=0 오늘", "DayWord=-1 어제", "DayWord=1 내일", "DayWord=-2 그제 그저께", "DayWord=2 모레", "DayWord=-1+DayPart=NI 어젯밤",
        "Last+Unit=Year 작년 지난해", "This+Unit=Year 올해", "Next+Unit=Year 내년", "Last+Unit=Week 지난주", "This+Unit=Week 이번주", "Next+Unit=Week 다음주", "Last+Unit=Month 지난달", "This+Unit=Month 이달 이번달", "Next+Unit=Month 다음달",
        "Last 지난", "This 이번", "Next 다음", "Ago 전", "Hence 후 뒤", "Vague 몇", "Each 매주 매", "Often=P1D 매일", "Often=P1M 매달 매월", "Often=P1Y 매년", "Reference=PRESENT_REF 현재 지금", "Reference=PAST_REF 최근", "Reference=FUTURE_REF 곧",
        "Clock=h 시", "Clock=m 분", "Approx 약", "Old 세 살", "To 부터", "Number=2 두", "Number=3 세", "Number=4 네", "Number=1 한",
    ];
}
