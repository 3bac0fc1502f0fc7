using System.Collections.Frozen;

namespace Dateline.Text;

/// <summary>Letters that only some languages of a script write: in a headline often the only witness of its language.</summary>
internal static class TellingLetters
{
    private static readonly (string Language, string Letters)[] Lists =
    [
        ("de", "ßäöü"), ("fr", "éèêëàâçîïôûùœ"), ("es", "ñ¿¡áéíóú"), ("pt", "ãõçáéíóúâêô"), ("it", "èàòùìé"), ("nl", "ëï"), ("sv", "åäö"), ("fi", "äö"),
        ("da", "æøå"), ("no", "æøå"), ("is", "ðþæöáéíóúý"), ("pl", "łąęśżźćńó"), ("cs", "řěůčšžýáíé"), ("sk", "ľĺŕôäčšžťďýáíé"), ("hu", "őűáéíóúöü"),
        ("ro", "șțşţăâî"), ("tr", "ğışçöü"), ("vi", "đơưăâêôạảấầậắặẻẽếềểễệịỉọỏốồổộớờởợụủứừửữựỳ"), ("hr", "đčćšž"), ("sl", "čšž"), ("et", "õäöü"),
        ("lv", "āčēģīķļņšūž"), ("lt", "ąčęėįšųūž"), ("sq", "ëç"), ("ca", "çàèéíòóúï"), ("gl", "ñáéíóú"), ("eu", "ñ"),
        ("ru", "ыэъё"), ("uk", "їєґі"), ("be", "ўіыэё"), ("bg", "ъщ"), ("sr", "ђћџјљњ"), ("mk", "ѓќѕџјљњ"), ("kk", "қңүұғәөһі"),
        ("fa", "پچژگک"), ("ur", "ٹڈڑےںہگچپ"), ("ar", "ةىكيأإ"),
        ("mr", "ळ"),
    ];

    private static readonly FrozenDictionary<char, string[]> ByLetter = Lists
        .SelectMany(list => list.Letters.Select(letter => (letter, list.Language)))
        .GroupBy(pair => pair.letter, pair => pair.Language)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Adds a vote for each language that writes <paramref name="letter"/>, two where it is the only one.</summary>
    /// <param name="letter">A letter in lower case.</param>
    /// <param name="votes">The votes so far.</param>
    public static void Vote(char letter, Dictionary<string, int> votes)
    {
        if (letter < '\u0080' || !ByLetter.TryGetValue(letter, out var languages))
            return;
        foreach (var language in languages)
            votes[language] = votes.GetValueOrDefault(language) + (languages.Length == 1 ? 2 : 1);
    }
}
