using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Model;
using Dateline.Warc;

namespace Dateline.Engine.Intake;

/// <summary>Records that say no more than "as before": what they refer to is looked for among the records that came before them in the same file
/// (ISO 28500 §6.7).</summary>
/// <param name="path">The archive as a file; <c>null</c> for a pipe, in which nothing can be looked up.</param>
/// <param name="bounds">What is held at once.</param>
internal sealed class Revisits(string? path, WarcBounds bounds)
{
    // A few dozen bytes each; in a larger archive the first of its records are known.
    private const int MostKnown = 1_000_000;

    private readonly Dictionary<ulong, long> _known = [];
    private long _unfound;
    private long _firstUnfound;

    /// <summary>One line on those that lead nowhere; <c>null</c> when there is none.</summary>
    public string? Unfound => _unfound == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"{_unfound:N0} revisits refer to pages that are not before them in this file, and were left out; the first at byte {_firstUnfound}");

    /// <summary>Remembers a record others may refer to.</summary>
    public void Note(WarcRecord record)
    {
        if (path is null || record.Entry is not null || record.Damage is not null || record.Type is not ("response" or "resource"))
            return;
        foreach (var name in (string?[])[record.Id, record.Field("WARC-Payload-Digest"), PlaceOf(record.Target, record.Date)])
        {
            if (name is not null && _known.Count < MostKnown)
                _known.TryAdd(KeyOf(name), record.Offset);
        }
    }

    /// <summary>What a revisit stands for: the record it refers to with the revisit's own address and date, to be read when it is wanted.</summary>
    /// <returns><c>null</c> when it is no revisit of a page, or when what it refers to is not at hand.</returns>
    public Func<WarcRecord?>? Find(WarcRecord record)
    {
        if (record.Type != "revisit" || !MayBePage(record))
            return null;
        string?[] names = [Bare(record.Field("WARC-Refers-To")), PlaceOf(Bare(record.Field("WARC-Refers-To-Target-URI")), record.Field("WARC-Refers-To-Date")), record.Field("WARC-Payload-Digest")];
        foreach (var name in names)
        {
            if (name is not null && _known.TryGetValue(KeyOf(name), out var offset))
                return () => Again(record, names, offset);
        }
        if (_unfound++ == 0)
            _firstUnfound = record.Offset;
        return null;
    }

    private WarcRecord? Again(WarcRecord revisit, string?[] names, long offset)
    {
        using var file = File.OpenRead(path!);
        file.Position = offset;
        // A member of a compressed archive may hold many records: only the one that was meant is taken.
        var original = WarcReader.Read(file, bounds).FirstOrDefault(record => record.Type is "response" or "resource");
        if (original is null || !names.Intersect([original.Id, original.Field("WARC-Payload-Digest"), PlaceOf(original.Target, original.Date)]).Any(name => name is not null))
            return null;
        return original with { Id = revisit.Id, Target = revisit.Target ?? original.Target, Date = revisit.Date, CapturedAt = revisit.CapturedAt };
    }

    // A revisit keeps the head of its answer: pictures and scripts are most of what is seen again.
    private static bool MayBePage(WarcRecord revisit) =>
        WarcReader.Payload(revisit).Field("Content-Type")?.Trim() is not { Length: > 0 } media || media.Contains("html", StringComparison.OrdinalIgnoreCase) || media.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);

    private static string? PlaceOf(string? target, string? date) => target is null || date is null ? null : $"{date} {target}";

    private static string? Bare(string? name) => name?.Trim('<', '>', ' ');

    private static ulong KeyOf(string name) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
