namespace Dateline.Model;

/// <summary>What came of holding something newly learned against what was in use: both judged on the newest events, which neither knew.</summary>
/// <param name="List">"ranking", "recommendation", "related" or "appeal".</param>
/// <param name="Judged">On how many lists (for the ranking: looks at the busiest articles).</param>
/// <param name="Plain">What the simplest rule reached.</param>
/// <param name="InUse">What was in use reached.</param>
/// <param name="New">What the newly learned reached that knew only older events.</param>
/// <param name="IsTaken">Whether the newly learned was put to use.</param>
/// <remarks>Reached is the mean of one over the place of what was opened, 0 to 1, the higher the better; for the ranking the share of the coming hour's most opened
/// that was foreseen, 0 to 1.</remarks>
public sealed record LessonTrial(string List, int Judged, double Plain, double InUse, double New, bool IsTaken);
