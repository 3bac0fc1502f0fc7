using System.Text;
using Dateline.Times;

namespace Dateline.Eval.Claims;

/// <summary><c>claims own-times</c>: the invented passages of <c>tests/golden/times/languages.txt</c>, by language, over all, and by halves.</summary>
/// <remarks>A passage a line: <c>id | day of publication | text</c>, the identifier opening with the language; each expression written <c>[[words|KIND|value]]</c>.
/// Rules are written on the open half (<c>--show</c> prints its errors); the held half is only counted.</remarks>
internal static class OwnTimesTask
{
    public static void Run(EvalArguments args, Dictionary<string, double> figures)
    {
        var scores = new SortedDictionary<string, TimeScore>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "tests", "golden", "times", "languages.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(" | ", 3);
            if (parts.Length != 3)
                throw new InvalidDataException($"id | day | text is wanted: {line}");
            var language = parts[0].Split('-')[0];
            var (text, gold) = Unmarked(parts[0], parts[2]);
            var found = TimesTask.Read(text, parts[1], language);
            var isOpen = OwnHalves.IsOpen(parts[0]);
            foreach (var name in (string[])["all", language, isOpen ? "open" : "held"])
            {
                if (!scores.TryGetValue(name, out var score))
                    scores[name] = score = new TimeScore();
                score.Add(gold, found);
            }
            if (args.Flags.Contains("--show") && isOpen && !gold.SequenceEqual(found))
                Show(parts[0], parts[1], text, gold, found);
        }
        foreach (var (name, score) in scores)
        {
            score.Enter("own-times." + name, figures);
            Console.WriteLine($"{name,-6} {score}");
        }
    }

    /// <summary>The text without its marks, and what they say.</summary>
    /// <exception cref="InvalidDataException">A mark is not closed or has not three parts.</exception>
    public static (string Text, List<BenchTime> Times) Unmarked(string id, string marked)
    {
        var text = new StringBuilder();
        var times = new List<BenchTime>();
        var at = 0;
        while (marked.IndexOf("[[", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            text.Append(marked, at, open - at);
            var close = marked.IndexOf("]]", open, StringComparison.Ordinal);
            var parts = close < 0 ? [] : marked[(open + 2)..close].Split('|');
            if (parts.Length != 3)
                throw new InvalidDataException($"{id}: [[words|KIND|value]] is wanted at {open}");
            times.Add(new BenchTime(text.Length, text.Length + parts[0].Length, parts[1], parts[2]));
            text.Append(parts[0]);
            at = close + 2;
        }
        text.Append(marked, at, marked.Length - at);
        return (text.ToString(), times);
    }

    private static void Show(string id, string day, string text, List<BenchTime> gold, List<BenchTime> found)
    {
        Console.WriteLine($"== {id} {day} {text}");
        foreach (var one in gold.Except(found))
            Console.WriteLine($"   - {text[one.Start..one.End]} {one.Type} {one.Value}");
        foreach (var one in found.Except(gold))
            Console.WriteLine($"   + {text[one.Start..one.End]} {one.Type} {one.Value}");
    }
}
