using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Dateline.Engine.Intake;
using Dateline.Engine.Store;
using Dateline.Engine.Work;

namespace Dateline.Bench.Gather;

/// <summary>A web archive of invented reports to stored, dated, grouped and searchable articles.</summary>
internal static class StorePart
{
    public static async Task<object> RunAsync(BenchOptions options)
    {
        var count = options.Count("--articles", 6_000);
        var folder = Directory.CreateTempSubdirectory("dateline-bench-").FullName;
        try
        {
            var archive = Path.Combine(folder, "reports.warc.gz");
            Write(archive, count);
            using var desk = new BenchDesk(Path.Combine(folder, "desk"));
            var articles = desk.Get<IArticleStore>();
            await articles.CountAsync(CancellationToken.None);
            var memory = new List<(double At, double Megabytes)>();
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            using var sampling = new Timer(
                _ =>
                {
                    lock (memory)
                        memory.Add((watch.Elapsed.TotalSeconds, Environment.WorkingSet / 1024.0 / 1024));
                },
                null,
                0,
                1_000);
            // As it is in a server: what is taken in is read beside it.
            using var stop = new CancellationTokenSource();
            var work = Task.Run(() => desk.Get<WorkLoop>().RunAsync(stop.Token));
            var report = await desk.Get<Desk>().AddAsync(archive, null, CancellationToken.None);
            var taken = watch.Elapsed.TotalSeconds;
            while (await desk.Get<IWorkQueue>().HasDueAsync(WorkKinds.Read, NodaTime.SystemClock.Instance.GetCurrentInstant(), CancellationToken.None)
                || (await desk.Get<IWorkQueue>().CountsAsync(NodaTime.SystemClock.Instance.GetCurrentInstant(), CancellationToken.None)).Open > 0)
                await Task.Delay(50);
            var elapsed = watch.Elapsed.TotalSeconds;
            await stop.CancelAsync();
            await work;
            var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds;
            var filed = await articles.CountAsync(CancellationToken.None);
            var found = (await desk.Get<ISearchIndex>().SearchAsync("crowns weeks", null, 10, CancellationToken.None)).Items.Count;
            var warm = memory.Where(sample => sample.At > elapsed / 3).ToList();
            var alive = GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024;
            var result = new
            {
                pages = count,
                accepted = report.Accepted,
                articles = filed,
                faults = report.Faults.Count,
                articlesPerSecond = Math.Round(filed / elapsed, 1),
                cpuMsEach = Math.Round(used / Math.Max(1, filed), 2),
                takenInSeconds = Math.Round(taken, 1),
                seconds = Math.Round(elapsed, 1),
                searchable = found > 0,
                aliveMegabytes = Math.Round(alive),
                peakMegabytes = Math.Round(memory.Max(sample => sample.Megabytes)),
                growthMegabytesPerMinute = warm.Count < 2 ? 0 : Math.Round((warm[^1].Megabytes - warm[0].Megabytes) / Math.Max(0.1, (warm[^1].At - warm[0].At) / 60), 1),
                archiveMegabytes = new FileInfo(Path.Combine(folder, "desk", SqliteDatabase.FileName)).Length / 1024 / 1024,
            };
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"store     {filed} articles in {elapsed:0.0} s, {result.articlesPerSecond}/s, at most {result.peakMegabytes} MiB"));
            return result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A WARC 1.1 file of response records, each a gzip member of its own.</summary>
    public static void Write(string path, int count, int from = 0)
    {
        using var file = File.Create(path);
        for (var number = from; number < from + count; number++)
        {
            var body = Encoding.UTF8.GetBytes(InventedPress.Page(number));
            byte[] payload = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n")), .. body];
            var head = string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{new Guid(number, 0, 0, new byte[8])}>\r\nWARC-Date: 2026-11-20T12:00:00Z\r\nWARC-Target-URI: https://courier.example/report/{number}\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {payload.Length}\r\n\r\n");
            using var member = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            member.Write(Encoding.ASCII.GetBytes(head));
            member.Write(payload);
            member.Write("\r\n\r\n"u8);
        }
    }
}
