namespace Dateline.Text;

/// <summary>Words that carry grammar, not news, in the languages this desk reads; our own lists.</summary>
internal static class StopWords
{
    private const int Bits = 15;

    private static readonly HashSet<uint> Hashes = [.. Words().Select(word => TextWords.HashOf(word))];
    private static readonly ulong[] Maybe = Marks();

    /// <summary>Whether a word is one of these. Every word of every text is asked for: one bit in 4 kB says no to nearly all others.</summary>
    public static bool Contains(uint hash) => (Maybe[Place(hash) >> 6] >> (int)Place(hash) & 1) != 0 && Hashes.Contains(hash);

    private static uint Place(uint hash) => hash >> (32 - Bits);

    private static ulong[] Marks()
    {
        var marks = new ulong[1 << (Bits - 6)];
        foreach (var hash in Hashes)
            marks[Place(hash) >> 6] |= 1UL << (int)Place(hash);
        return marks;
    }

    private static string[] Words() => string.Join(' ',
        // English
        """
        a about above after again against all also am an and any are as at be because been before being below between both but by can could did
        do does doing down during each even few for from further get had has have having he her here hers him his how i if in into is it its
        just last like made make many may me might more most much must my new no nor not now of off on once one only or other our out over own
        per said same say says she should since so some still such than that the their them then there these they this those through to too
        told two three under until up upon us very was we were what when where which while who whom whose why will with within without would
        yet you your mr mrs ms dr s t re ve ll d according added another around back came come first going including later near next people
        percent several time today told toward used week went whether year years monday tuesday wednesday thursday friday saturday sunday
        january february march april june july august september october november december
        """,
        // German
        """
        aber alle allem allen aller alles als also am an andere auch auf aus bei beim bereits bin bis da dabei damit dann das dass dem den denn
        der des dessen deutlich die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er erst es etwa
        fur gegen habe haben hat hatte hatten hier hinter ich ihm ihn ihr ihre ihrem ihren ihrer im in ins ist jahr jahre jahren jedoch jetzt
        kann kein keine konnen konnte laut man mehr mit muss nach neben neue neuen nicht noch nun nur ob oder ohne sagte schon sehr sei sein
        seine seinem seinen seiner seit selbst sich sie sind so sollen soll sowie uber um und uns unter viel vom von vor wahrend war waren was
        weil weiter weitere wenn werde werden wie wieder will wir wird wo worden wurde wurden zu zum zur zwei zwischen uhr montag dienstag
        mittwoch donnerstag freitag samstag sonntag
        """,
        // Spanish
        """
        a al algo ante antes ano anos aun aunque bajo cada como con contra cual cuando de del desde despues dijo donde dos durante e el ella
        ellos en entre era eran es esa ese eso esta estaba estan este esto fue fueron gran ha habia han hasta hay la las le les lo los mas me
        mientras muy nada ni no nos o otra otro otros para pero poco por porque primer que quien se segun ser si sido sin sobre son su sus
        tambien tan tanto tiene tienen todo todos tras tres un una uno unos y ya lunes martes miercoles jueves viernes sabado domingo
        """,
        // French
        """
        a afin ainsi alors apres au aucun aussi autre autres aux avait avant avec avoir c ce cela ces cet cette ceux chez comme contre d dans de
        deja depuis des deux dit dont du elle elles en encore entre est et etait ete etre eu fait il ils j jour jusqu l la le les leur leurs lors
        lui m mais meme moins n ne nos notre nous on ont ou par pas pendant peu plus pour pres qu que qui quoi s sa sans se selon ses si sont
        sous sur tous tout toute toutes tres trois un une y ans annee lundi mardi mercredi jeudi vendredi samedi dimanche
        """,
        // Arabic, clitics split off by writing are listed as they stand
        """
        في من على إلى عن أن إن ان التي الذي الذين هذا هذه ذلك تلك هو هي هم كان كانت يكون قد لا ما لم لن مع بعد قبل بين كل أو ثم حيث كما عند منذ
        حتى أي غير وقد وكان وكانت وقال قال قالت وأضاف أضاف وأن وفي ومن وعلى إذا لكن ولكن أكثر خلال حول أمام ضد عام يوم اليوم العام بأن بها فيها
        فيه به له لها لهم أنه أنها وهو وهي
        """)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
