#:project ../../src/Dateline.Core/Dateline.Core.csproj
// Lists every date a page shows, with the words it was read from:  dotnet run samples/programs/dates-of-a-page.cs page.html
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

var page = new RawPage(File.ReadAllBytes(args[0]), SystemClock.Instance.GetCurrentInstant());
var dates = PageReader.Read(page).Dates;
Console.WriteLine($"believed: {dates.Published?.Written ?? "date not given"}");
foreach (var date in dates.Candidates)
    Console.WriteLine($"{date.Written,-26} {date.Witness,-12} {date.Quote}");
