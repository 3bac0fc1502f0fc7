#:project ../../src/Dateline.Core/Dateline.Core.csproj
// Reads one saved page and prints what it is:  dotnet run samples/programs/read-page.cs page.html
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

var page = new RawPage(File.ReadAllBytes(args[0]), SystemClock.Instance.GetCurrentInstant());
var answer = PageAnswer.From(PageReader.Read(page), args[0]);
Console.WriteLine(answer.ToText());
