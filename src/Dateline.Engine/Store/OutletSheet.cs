using Dateline.Model;
using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>What an outlet has shown of itself on this desk.</summary>
/// <param name="Record">How often it had a text first, copied, and named a false day; among <paramref name="Judged"/> articles.</param>
/// <param name="Articles">How many articles of it are on file.</param>
/// <param name="Judged">How many of them, the newest, were looked at.</param>
/// <param name="Alone">Texts among them that no other outlet showed.</param>
/// <param name="First">When its first article among them was first seen.</param>
/// <param name="Last">When its newest article was first seen.</param>
/// <param name="Newest">Its newest articles, at most 40, newest first.</param>
public sealed record OutletSheet(OutletRecord Record, long Articles, int Judged, int Alone, Instant First, Instant Last, IReadOnlyList<ArticleId> Newest);

/// <summary>An outlet and how many articles of it are on file.</summary>
/// <param name="Name">As most recently written.</param>
/// <param name="Articles">How many.</param>
public sealed record OutletCount(string Name, long Articles);
