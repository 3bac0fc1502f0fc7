using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Readers;

/// <summary>What was refused or held back of what was sent about an article, or about none, for one reason.</summary>
/// <param name="Article">The article; <c>null</c> when the event named none on file.</param>
/// <param name="Fate">Why.</param>
/// <param name="Count">How many events since this process began, at most a day back.</param>
/// <param name="Networks">How many networks they came from; 64 stands for that many or more.</param>
/// <param name="Withdrawn">How many opens that had been counted were taken back.</param>
/// <param name="LastAt">The newest.</param>
public sealed record HeldBack(ArticleId? Article, EventFate Fate, long Count, int Networks, long Withdrawn, Instant LastAt);
