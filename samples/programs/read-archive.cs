#:project ../../src/Dateline.Core/Dateline.Core.csproj
// Reads the pages of a web archive (WARC, ARC, WET, WACZ), one JSON object a line:  dotnet run samples/programs/read-archive.cs samples/crawl.warc.gz
using Dateline.Model;
using Dateline.Reading;
using Dateline.Warc;
using NodaTime;

using var archive = File.OpenRead(args[0]);
foreach (var record in WarcReader.Read(archive, null, warning => Console.Error.WriteLine(warning)))
{
    if (WarcReader.Capture(record, SystemClock.Instance.GetCurrentInstant()).Page is { } page)
        Console.WriteLine(PageAnswer.From(PageReader.Read(page), args[0]).ToJson());
}
