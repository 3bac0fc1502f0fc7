namespace Dateline.Engine.Work;

/// <summary>Kinds of work.</summary>
public static class WorkKinds
{
    /// <summary>Read, file and group a capture; the subject is its number.</summary>
    public const string Read = "read";
}
