using System.ComponentModel.DataAnnotations;

namespace Dateline.Engine.Readers;

/// <summary>Section <c>Dateline:Readers</c>. Each default is written here and nowhere else.</summary>
public sealed record ReaderOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Dateline:Readers";

    /// <summary>Whether it is noted what is opened and shown. Default true; without it no cookie is set for a visit and the lists go by reports alone.</summary>
    public bool Note { get; init; } = true;

    /// <summary>Whether readers may switch a profile on. Default true; it is off until they do.</summary>
    public bool Profiles { get; init; } = true;

    /// <summary>How many days a profile remembers an article or a section. Default 30.</summary>
    [Range(1, 365)]
    public int ProfileDays { get; init; } = 30;

    /// <summary>How many days of the log of readers' events are kept. Default 30.</summary>
    [Range(2, 3_650)]
    public int LogDays { get; init; } = 30;

    /// <summary>How many articles are followed in what readers do, about 1 kB of memory each; beyond it those longest not opened are passed over until they are
    /// opened again. Default 30,000.</summary>
    [Range(1_000, 1_000_000)]
    public int Articles { get; init; } = 30_000;

    /// <summary>Most events of one visit in an hour; more are refused. Default 600.</summary>
    [Range(10, 1_000_000)]
    public int VisitEvents { get; init; } = 600;

    /// <summary>Most events from one network (the first 24 bits of an IPv4 address, 48 of IPv6) in a minute; more are refused. Default 3,000.</summary>
    [Range(10, 10_000_000)]
    public int NetworkEvents { get; init; } = 3_000;

    /// <summary>How many hours lie between two lessons of the lists, at least. Default 6.</summary>
    [Range(1, 720)]
    public int LearnHours { get; init; } = 6;

    /// <summary>How many events a lesson needs since the one before. Default 5,000.</summary>
    [Range(100, 1_000_000_000)]
    public int LearnEvents { get; init; } = 5_000;

    /// <summary>Opens in the last hour at which what readers do and what outlets report weigh the same in the lists. Default 60.</summary>
    [Range(1, 1_000_000)]
    public int EvenOpens { get; init; } = 60;
}
