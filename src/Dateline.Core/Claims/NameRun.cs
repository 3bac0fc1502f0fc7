using Dateline.Model;

namespace Dateline.Claims;

/// <summary>A name as it stands at one place of the text, titles left out.</summary>
/// <param name="From">Its first word.</param>
/// <param name="To">The word after its last.</param>
/// <param name="Words">Its words in small letters, particles and articles left out.</param>
/// <param name="Kind">What it names, as far as its words and neighbours tell.</param>
/// <param name="Office">Words of the title before it or the description behind it, as a range; empty when there is none.</param>
internal sealed record NameRun(int From, int To, string[] Words, SpeakerKind Kind, (int From, int To) Office);
