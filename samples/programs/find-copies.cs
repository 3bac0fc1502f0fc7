#:project ../../src/Dateline.Core/Dateline.Core.csproj
// Finds texts that stand in several places of a folder, and what each copy changed:  dotnet run samples/programs/find-copies.cs samples/desk
using Dateline.Copies;
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

var index = new CopyIndex();
var groups = new Dictionary<CopyGroupId, CopyGroup>();
var names = new Dictionary<ArticleId, string>();
foreach (var path in Directory.EnumerateFiles(args[0], "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var now = SystemClock.Instance.GetCurrentInstant();
    var reading = PageReader.Read(new RawPage(File.ReadAllBytes(path), now));
    if (reading.Result is not ExtractResult.Found)
        continue;
    var id = ArticleId.Of(path);
    names[id] = path;
    var placement = index.Place(new FiledArticle
    {
        Id = id, Outlet = Path.GetDirectoryName(path)!, Article = reading.Article, Dates = reading.Dates, Source = reading.Source, FirstSeen = now,
    });
    foreach (var group in placement.Left.Append(placement.Group))
        groups[group.Id] = group;
    foreach (var gone in placement.MergedAway)
        groups.Remove(gone);
}
foreach (var group in groups.Values.Where(group => group.Members.Count > 1))
{
    Console.WriteLine($"{group.Origin.Sentence}");
    foreach (var copy in group.Members)
        Console.WriteLine($"  {names[copy.Article]}: {string.Join("; ", copy.Changes)}");
}
