using System.Text.Json;
using Dateline.Claims;

namespace Dateline.Eval.Claims;

/// <summary>What the stage finds, in the bench's form.</summary>
internal static class AttributionReport
{
    /// <summary>The outermost attributions of a text, as the bench marks them: a quotation over paragraphs is one.</summary>
    public static List<Attribution> Find(ClaimModel model, ClaimText text)
    {
        var frames = new FrameFinder(model, text).Find();
        foreach (var (holder, piece) in RunOn.Pieces(text, frames, _ => true))
            frames[holder].Content.Add(piece);
        return [.. frames.Select(frame => new Attribution(Spans(text, frame.Source), Spans(text, [frame.Cue]), Spans(text, frame.Content)))];
    }

    /// <summary>The words of reporting and what they report.</summary>
    public static EvidentialAnswer FindReporting(ClaimModel model, ClaimText text)
    {
        var finder = new FrameFinder(model, text);
        var reporting = new List<Span>();
        foreach (var (from, to) in text.Paragraphs)
        {
            var marked = finder.Reporting(from, to);
            for (var i = from; i < to; i++)
            {
                if (marked[i - from])
                    reporting.Add(new Span(text.Words[i].Start, text.Words[i].End));
            }
        }
        var links = finder.Find().Select(frame => (Spans(text, [frame.Cue])[0], (IReadOnlyList<Span>)Spans(text, frame.Content),
            Stances.Of(text, frame.Cue.From, frame.Cue.To, text.Paragraphs[text.Words[frame.Cue.From].Paragraph].From) == Model.Stance.Denies)).ToList();
        return new EvidentialAnswer(reporting, links);
    }

    public static string Line(AttributedDocument document, List<Attribution> found)
    {
        var points = new CodePoints(document.Text);
        int[][] Out(IReadOnlyList<Span> spans) => [.. spans.Select(span => new[] { points.ToPoints(span.Start), points.ToPoints(span.End) })];
        return JsonSerializer.Serialize(new { id = document.Id, attributions = found.Select(each => new { source = Out(each.Source), cue = Out(each.Cue), content = Out(each.Content) }) });
    }

    public static string Line(EvidentialDocument document, EvidentialAnswer answer)
    {
        var points = new CodePoints(document.Text);
        object Out(Span span) => new { start = points.ToPoints(span.Start), end = points.ToPoints(span.End) };
        return JsonSerializer.Serialize(new
        {
            id = document.Id,
            reporting = answer.Reporting.Select(Out),
            links = answer.Links.Select(link => new { cue = Out(link.Cue), content = link.Content.Select(piece => new[] { points.ToPoints(piece.Start), points.ToPoints(piece.End) }), denial = link.Denial }),
        });
    }

    private static List<Span> Spans(ClaimText text, IEnumerable<(int From, int To)> pieces) =>
        [.. pieces.Select(piece => new Span(text.Words[piece.From].Start, text.Words[piece.To - 1].End))];
}
