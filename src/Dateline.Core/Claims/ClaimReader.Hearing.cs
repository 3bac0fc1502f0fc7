using Dateline.Model;

namespace Dateline.Claims;

/// <content>The statements of a story's texts, heard together.</content>
public static partial class ClaimReader
{
    /// <summary>Raised whenever <see cref="Hear"/> may answer otherwise for the same statements.</summary>
    public const int HearingVersion = 2;

    /// <summary>Joins what several texts of one story say: the same words by the same source are one statement, and a denial is joined to what it denies in another text.</summary>
    /// <param name="texts">The story's texts, each with its copies.</param>
    /// <remarks>What is thought or wished is left out, unless it is a denial or is denied.</remarks>
    public static Hearing Hear(IReadOnlyList<HeardText> texts)
    {
        var roll = new HearingRoll(texts);
        return new Hearing(roll.Statements, CrossDenials.Find(roll));
    }
}
