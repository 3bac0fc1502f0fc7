using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Dateline.Engine.Intake;
using Dateline.Model;
using Dateline.Reading;

namespace Dateline.Cli;

/// <summary>Reads pages side by side on all cores, a bounded number in flight, so that an archive of any size runs in constant memory.</summary>
/// <param name="keepsOrder">Whether answers come in the order of the pages, or as they are done.</param>
/// <param name="asLines">Whether answers are wanted as lines of JSON; they are then written side by side too.</param>
internal sealed class ReadFilter(bool keepsOrder, bool asLines)
{
    // Enough that one long page does not leave the other cores idle.
    private static readonly int InFlight = 8 * Environment.ProcessorCount;

    /// <summary>The answer of each page.</summary>
    public async IAsyncEnumerable<ReadPage> RunAsync(IAsyncEnumerable<GatheredPage> pages, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var done = Channel.CreateBounded<Task<ReadPage>>(InFlight);
        var reading = Task.Run(() => keepsOrder ? InOrderAsync(pages, done.Writer, stop.Token) : AsDoneAsync(pages, done.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var page in done.Reader.ReadAllAsync(cancel))
                yield return await page;
            await reading;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task InOrderAsync(IAsyncEnumerable<GatheredPage> pages, ChannelWriter<Task<ReadPage>> done, CancellationToken cancel)
    {
        try
        {
            await foreach (var page in pages.WithCancellation(cancel))
                await done.WriteAsync(Task.Run(() => Read(page), cancel), cancel);
            done.Complete();
        }
        catch (Exception fault)
        {
            done.Complete(fault);
        }
    }

    private async Task AsDoneAsync(IAsyncEnumerable<GatheredPage> pages, ChannelWriter<Task<ReadPage>> done, CancellationToken cancel)
    {
        using var places = new SemaphoreSlim(InFlight);
        try
        {
            await foreach (var page in pages.WithCancellation(cancel))
            {
                await places.WaitAsync(cancel);
                _ = Task.Run(
                    async () =>
                    {
                        var read = Task.FromResult(Read(page));
                        await done.WriteAsync(read, cancel);
                        places.Release();
                    },
                    cancel);
            }
            for (var i = 0; i < InFlight; i++)
                await places.WaitAsync(cancel);
            done.Complete();
        }
        catch (Exception fault)
        {
            done.Complete(fault);
        }
    }

    private ReadPage Read(GatheredPage packed)
    {
        var page = packed.Opened();
        if (page.Page is not { } raw)
            return new ReadPage(page, null, null);
        var reading = PageReader.Read(raw);
        var answer = PageAnswer.From(reading, page.Where, page.Origin);
        return reading.Part is null ? new ReadPage(page, answer, asLines ? answer.ToJson() : null) : new ReadPage(page, answer, null) { Part = reading };
    }
}

/// <summary>A page with its answer.</summary>
/// <param name="Page">The page, or why there is none.</param>
/// <param name="Answer">What it says; <c>null</c> when there is no page.</param>
/// <param name="Line">The answer as a line of JSON, when lines are wanted.</param>
internal sealed record ReadPage(GatheredPage Page, PageAnswer? Answer, string? Line)
{
    /// <summary>The reading, when the page is one part of an article.</summary>
    public PageReading? Part { get; init; }

    /// <summary>Why the run has failed in part; <c>null</c> when it has not. A record of an archive that holds nothing to read is no failure, a file is.</summary>
    public string? Fault => Page.Fault ?? (Page.Origin is null && Answer?.Refusal is { Reason: RefusalReason.Empty or RefusalReason.NotAPage } nothing ? nothing.Detail : null);
}
