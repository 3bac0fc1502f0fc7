using NodaTime;

namespace Dateline.Model;

/// <summary>The line a report opens with: "SEOUL, South Korea (AP) —".</summary>
/// <param name="Place">The place as written, without the country: "SEOUL"; parts joined by a comma when the line names several.</param>
/// <param name="Country">The country: as written when the line names one, else the country the place is in when only one can be
/// meant; <c>null</c> when it cannot be told.</param>
/// <param name="Day">The day the line names; its year comes from the page's date; <c>null</c> when it names none.</param>
/// <param name="Quote">The whole line as written, up to and without the dash.</param>
public sealed record StoryDateline(string Place, string? Country, LocalDate? Day, string Quote);
