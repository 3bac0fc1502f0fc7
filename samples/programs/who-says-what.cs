#:project ../../src/Dateline.Core/Dateline.Core.csproj
// Lists who says what on a saved page, and which days its words mean:  dotnet run samples/programs/who-says-what.cs page.html
using Dateline.Claims;
using Dateline.Model;
using Dateline.Reading;
using Dateline.Times;
using NodaTime;

var reading = PageReader.Read(new RawPage(File.ReadAllBytes(args[0]), SystemClock.Instance.GetCurrentInstant()));
var text = reading.Result is ExtractResult.Found ? ClaimReader.TextOf(reading.Article) : "";
foreach (var said in ClaimReader.Read(text))
    Console.WriteLine($"{said.Speaker.Name ?? "?"} {said.Stance} ({said.Cue[0].Words}): {string.Join(" … ", said.Content.Select(span => span.Words))}");
var day = reading.Dates.Published is { } published ? TextDay.Of(published.Middle().InUtc().Date) : null;
foreach (var time in TimeExpressions.Read(text, "en", day))
    Console.WriteLine($"{text[time.Start..time.End]} = {time.Value}: {time.Reason}");
Console.WriteLine($"read from {args[0]}");
