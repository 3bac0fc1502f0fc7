namespace Dateline.Times;

/// <summary>The French words of time, in the form of <see cref="EnglishWords"/>.</summary>
internal static class FrenchWords
{
    public static readonly string[] Lines =
    [
        "Weekday=1 lundi", "Weekday=2 mardi", "Weekday=3 mercredi", "Weekday=4 jeudi", "Weekday=5 vendredi", "Weekday=6 samedi", "Weekday=7 dimanche",
        "Weekday=1+Plural lundis", "Weekday=2+Plural mardis", "Weekday=3+Plural mercredis", "Weekday=4+Plural jeudis", "Weekday=5+Plural vendredis", "Weekday=6+Plural samedis",
        "Weekday=7+Plural dimanches", "Unit=Second seconde", "Unit=Second+Plural secondes", "Unit=Minute minute", "Unit=Minute+Plural minutes",
        "Unit=Hour+Clock=h heure heures", "Plural heures", "Clock=h h", "Unit=Day jour journée", "Unit=Day+Plural jours journées", "Unit=Week semaine", "Unit=Week+Plural semaines",
        "Unit=Weekend week-end week_end weekend", "Unit=Month mois", "Unit=Quarter trimestre", "Unit=Quarter+Plural trimestres", "Half semestre", "Unit=Year an année",
        "Unit=Year+Plural ans années", "Unit=Decade décennie", "Unit=Decade+Plural décennies", "Unit=Century siècle", "Unit=Century+Plural siècles",
        "Number=1+A un une", "Number=2 deux", "Number=3 trois", "Number=4 quatre", "Number=5 cinq", "Number=6 six", "Number=7 sept", "Number=8 huit", "Number=9 neuf", "Number=10 dix",
        "Number=11 onze", "Number=12 douze", "Number=15 quinze", "Number=20 vingt", "Number=30 trente", "Number=100 cent",
        "Ordinal=1 premier première", "Ordinal=2 deuxième second seconde", "Ordinal=3 troisième", "Ordinal=4 quatrième",
        "Season=0 printemps", "Season=1 été", "Season=2 automne", "Season=3 hiver", "Doubtful été",
        "DayPart=MO matin matinée", "DayPart=AF après-midi après_midi", "DayPart=EV soir soirée", "DayPart=NI nuit", "Clock=12:00 midi", "Clock=24:00 minuit",
        "DayWord=0 aujourd_hui", "DayWord=-1 hier", "DayWord=1 demain", "DayWord=-2 avant_hier", "DayWord=2 après_demain",
        "Last dernier dernière derniers dernières passé passée", "Next prochain prochaine prochains prochaines", "This ce cet cette", "Told=1 suivant suivante", "Told=-1 précédent précédente",
        "Told=0 même", "The le la les", "Of de du des", "And et ou", "To à au jusqu_à", "Part=START début", "Part=END fin", "Part=MID mi",
        "Approx environ près_de plus_de moins_de presque quelque", "Vague quelques plusieurs", "AgoFirst il_y_a voici voilà", "HenceFirst dans d_ici", "Later plus_tard", "Earlier plus_tôt auparavant",
        "Each chaque tous_les toutes_les", "Often=P1D quotidiennement", "Often=P1Y annuellement", "Reference=PRESENT_REF maintenant actuellement désormais", "Reference=PAST_REF récemment naguère",
        "Reference=FUTURE_REF bientôt prochainement", "Lead en depuis avant après dès jusqu vers pour dans début fin", "At à vers",
        "Holiday=12-25 noël", "Holiday=EASTER pâques", "Holiday=EASTER+1 lundi_de_pâques", "Holiday=07-14 fête_nationale", "Holiday=11-01 toussaint",
        "Will va vont sera seront doit doivent devrait prévoit", "Did a ont était avait avaient a_été annoncé dit déclaré", "Stopped m dr", "Zone utc gmt", "Currency euros millions milliards",
    ];
}
