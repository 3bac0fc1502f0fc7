#:project ../../src/Dateline.Core/Dateline.Core.csproj
// A filter: paths of saved pages on standard input, one JSON object a line on standard output:
//   find pages -name '*.html' | dotnet run samples/programs/read-to-json-lines.cs
using Dateline.Model;
using Dateline.Reading;
using NodaTime;

var now = SystemClock.Instance.GetCurrentInstant();
while (Console.ReadLine() is { } path)
    Console.WriteLine(PageAnswer.From(PageReader.Read(new RawPage(File.ReadAllBytes(path), now)), path).ToJson());
