namespace Dateline.Times;

/// <summary>The Portuguese words of time, in the form of <see cref="EnglishWords"/>.</summary>
internal static class PortugueseWords
{
    public static readonly string[] Lines =
    [
        "Weekday=1 segunda_feira", "Weekday=2 terça_feira terça", "Weekday=3 quarta_feira", "Weekday=4 quinta_feira", "Weekday=5 sexta_feira", "Weekday=6 sábado", "Weekday=7 domingo",
        "Weekday=6+Plural sábados", "Weekday=7+Plural domingos",
        "Unit=Second segundo", "Unit=Second+Plural segundos", "Unit=Minute minuto", "Unit=Minute+Plural minutos", "Unit=Hour hora", "Unit=Hour+Plural horas", "Unit=Day dia", "Unit=Day+Plural dias",
        "Unit=Week semana", "Unit=Week+Plural semanas", "Unit=Weekend fim_de_semana", "Unit=Month mês", "Unit=Month+Plural meses", "Unit=Quarter trimestre", "Unit=Quarter+Plural trimestres",
        "Half semestre", "Unit=Year ano", "Unit=Year+Plural anos", "Unit=Decade década", "Unit=Decade+Plural décadas", "Unit=Century século", "Unit=Century+Plural séculos",
        "Number=1+A um uma", "Number=2 dois duas", "Number=3 três", "Number=4 quatro", "Number=5 cinco", "Number=6 seis", "Number=7 sete", "Number=8 oito", "Number=9 nove", "Number=10 dez",
        "Number=11 onze", "Number=12 doze", "Number=15 quinze", "Number=20 vinte", "Number=30 trinta", "Number=100 cem",
        "Ordinal=1 primeiro primeira", "Ordinal=2 segundo", "Ordinal=3 terceiro terceira", "Ordinal=4 quarto", "Doubtful segundo",
        "Season=0 primavera", "Season=1 verão", "Season=2 outono", "Season=3 inverno",
        "DayPart=MO manhã madrugada", "DayPart=AF tarde", "DayPart=NI noite", "Clock=12:00 meio_dia", "Clock=24:00 meia_noite",
        "DayWord=0 hoje", "DayWord=-1 ontem", "DayWord=1 amanhã", "DayWord=-2 anteontem", "DayWord=2 depois_de_amanhã",
        "Last passado passada passados passadas último última últimos últimas", "Next próximo próxima próximos próximas que_vem", "This este esta deste desta neste nesta", "Told=1 seguinte", "Told=-1 anterior",
        "Told=0 mesmo mesma", "The o a os as", "Of de do da", "And e ou", "To a até ao", "Edge início meados final fim começo finais",
        "Approx cerca_de quase mais_de menos_de aproximadamente", "Vague vários várias alguns algumas poucos poucas", "AgoFirst há", "HenceFirst daqui_a dentro_de em", "Later depois mais_tarde", "Earlier antes atrás",
        "Each cada todos_os todas_as toda todo", "Often=P1D diariamente", "Often=P1Y anualmente", "Reference=PRESENT_REF agora atualmente", "Reference=PAST_REF recentemente", "Reference=FUTURE_REF em_breve",
        "Lead em desde até no na por para durante após entre", "At às à", "Clock=h h", "Holiday=12-25 natal", "Holiday=12-31 réveillon", "Holiday=EASTER páscoa", "Holiday=EASTER-2 sexta-feira_santa",
        "Will será serão vai vão deverá deve prevê haverá", "Did foi foram era havia disse anunciou tinha", "Stopped sr sra dr", "Zone utc gmt", "Currency euros reais milhões por_cento",
    ];
}
