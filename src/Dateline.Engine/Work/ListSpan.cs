namespace Dateline.Engine.Work;

/// <summary>The time a ranking is about.</summary>
public enum ListSpan
{
    /// <summary>The hour that comes, by what is opened now.</summary>
    Hour,

    /// <summary>The last day.</summary>
    Day,

    /// <summary>The last week.</summary>
    Week,
}
