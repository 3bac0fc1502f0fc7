namespace Dateline.Web.Site.Changes;

/// <summary>What happened to a run of words.</summary>
internal enum DiffKind
{
    Same,
    Cut,
    Added,
}

/// <summary>A run of words with one fate.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Words">The words, at least one.</param>
internal sealed record DiffRun(DiffKind Kind, IReadOnlyList<string> Words);
