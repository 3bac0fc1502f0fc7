namespace Dateline.Times;

/// <summary>The Spanish words of time, in the form of <see cref="EnglishWords"/>.</summary>
internal static class SpanishWords
{
    public static readonly string[] Lines =
    [
        "Weekday=1 lunes", "Weekday=2 martes", "Weekday=3 miércoles miercoles", "Weekday=4 jueves", "Weekday=5 viernes", "Weekday=6 sábado sabado", "Weekday=7 domingo",
        "Weekday=6+Plural sábados", "Weekday=7+Plural domingos",
        "Unit=Second segundo", "Unit=Second+Plural segundos", "Unit=Minute minuto", "Unit=Minute+Plural minutos", "Unit=Hour hora", "Unit=Hour+Plural horas",
        "Unit=Day día dia", "Unit=Day+Plural días dias", "Unit=Week semana", "Unit=Week+Plural semanas", "Unit=Weekend fin_de_semana", "Unit=Month mes", "Unit=Month+Plural meses",
        "Unit=Quarter trimestre", "Unit=Quarter+Plural trimestres", "Half semestre", "Unit=Year año", "Unit=Year+Plural años", "Unit=Decade década", "Unit=Decade+Plural décadas",
        "Unit=Century siglo", "Unit=Century+Plural siglos",
        "Number=1+A un una", "Number=2 dos", "Number=3 tres", "Number=4 cuatro", "Number=5 cinco", "Number=6 seis", "Number=7 siete", "Number=8 ocho", "Number=9 nueve", "Number=10 diez",
        "Number=11 once", "Number=12 doce", "Number=15 quince", "Number=20 veinte", "Number=30 treinta", "Number=100 cien",
        "Ordinal=1 primer primero primera", "Ordinal=2 segundo segunda", "Ordinal=3 tercer tercero tercera", "Ordinal=4 cuarto cuarta", "Doubtful segundo",
        "Season=0 primavera", "Season=1 verano", "Season=2 otoño", "Season=3 invierno",
        "DayWord=1+DayPart=MO+Doubtful mañana", "DayPart=AF tarde", "DayPart=NI noche", "DayPart=MO madrugada", "Clock=12:00 mediodía", "Clock=24:00 medianoche",
        "DayWord=0 hoy", "DayWord=-1 ayer", "DayWord=-2 anteayer antes_de_ayer", "DayWord=2 pasado_mañana", "DayWord=-1+DayPart=NI anoche",
        "Last pasado pasada pasados pasadas último última últimos últimas", "Next próximo próxima próximos próximas que_viene", "This este esta", "Told=1 siguiente", "Told=-1 anterior",
        "Told=0 mismo misma", "The el la los las", "Of de del", "And y o", "To a al hasta", "Edge principios comienzos mediados finales fines inicios",
        "Approx unos unas casi cerca_de más_de menos_de alrededor_de aproximadamente", "Vague varios varias algunos algunas pocos pocas", "AgoFirst hace", "HenceFirst dentro_de en", "Later después más_tarde",
        "Earlier antes", "Each cada todos_los todas_las", "Often=P1D diariamente", "Often=P1Y anualmente", "Often=P1M mensualmente",
        "Reference=PRESENT_REF ahora actualmente", "Reference=PAST_REF recientemente", "Reference=FUTURE_REF pronto próximamente", "Lead en desde hasta para por a durante tras entre antes_de",
        "At a_las a", "Clock=h h", "Holiday=12-25 navidad", "Holiday=12-24 nochebuena", "Holiday=12-31 nochevieja", "Holiday=EASTER-2 viernes_santo",
        "Will será serán va van deberá prevé planea habrá", "Did fue fueron era había dijo anunció ha han informó", "Stopped sr sra dr", "Zone utc gmt", "Currency euros dólares millones por_ciento",
    ];
}
