using Dateline.Model;

namespace Dateline.Claims;

/// <summary>Turns frames into statements: chains inside contents, quotations that run on, spans, stance, speakers, denials.</summary>
internal static class StatementWriter
{
    private const int ShortestOuter = 4;
    private const int Deepest = 3;

    public static List<Statement> Write(ClaimText text, FrameFinder finder)
    {
        var found = new List<(Frame Frame, Frame? Around)>();
        foreach (var (frame, around, inner, on) in new FrameChains(text).Join(finder.Find()))
        {
            found.Add((frame, around));
            AddInner(text, finder, inner, on, found, 1);
        }
        found.Sort((a, b) => (a.Frame.Cue, a.Around is null ? 0 : 1).CompareTo((b.Frame.Cue, b.Around is null ? 0 : 1)));
        var numbers = new Dictionary<Frame, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < found.Count; i++)
            numbers[found[i].Frame] = i;
        var speakers = new SpeakerFinder(text);
        var statements = new List<Statement>(found.Count);
        var early = new Dictionary<int, Speaker>();
        foreach (var (frame, around) in found)
        {
            int? within = around is null ? null : numbers[around];
            // "'He said yes,' she recalled": the inner statement stands before its outer one, whose speaker "I" in it means.
            if (within > statements.Count && !early.ContainsKey(within.Value))
                early[within.Value] = speakers.Find(around!.Source, null);
            var holder = within is not { } outer ? null : outer < statements.Count ? statements[outer].Speaker : early[outer];
            var speaker = early.GetValueOrDefault(statements.Count) ?? (within is null ? speakers.Find(frame.Source, null)
                : speakers.FindWithin(frame.Source, holder));
            statements.Add(new Statement
            {
                Number = statements.Count,
                Cue = [Spans.Of(text, frame.Cue)],
                Source = [.. frame.Source.Select(piece => Spans.Of(text, piece))],
                Content = [.. frame.Content.Select(piece => Spans.OfContent(text, piece))],
                Directness = Spans.DirectnessOf(text, frame.Content),
                Stance = Stances.Of(text, frame.Cue, frame.Content, text.Paragraphs[text.Words[frame.Cue.From].Paragraph].From),
                Speaker = speaker,
                IsReporting = frame.IsSaid || finder.IsReporting(frame.Cue),
                Confidence = Math.Round(frame.Worth, 3),
                Within = within,
            });
        }
        RunOn.Add(text, found.Select(each => each.Frame).ToList(), statements);
        return Denials.Link(text.Text, statements);
    }

    private static void AddInner(ClaimText text, FrameFinder finder, List<(int From, int To)> content, Frame around, List<(Frame, Frame?)> found,
        int depth)
    {
        for (var i = 0; i < content.Count; i++)
        {
            if (content[i].To - content[i].From < ShortestOuter)
                continue;
            // "A colleague, she said, had told her": who said it may stand in the piece before.
            foreach (var inner in finder.FindWithin(content[i].From, content[i].To, i > 0 ? content[i - 1] : null))
            {
                found.Add((inner, around));
                if (depth < Deepest)
                    AddInner(text, finder, inner.Content, inner, found, depth + 1);
            }
        }
    }
}
