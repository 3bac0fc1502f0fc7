using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;

namespace Dateline.Engine.Fetch;

/// <summary>Receives bodies within the bounds on bytes, their unfolding and how many large ones come in at once.</summary>
internal sealed class BodyReader(FetchOptions options) : IDisposable
{
    // What is smaller does no harm, however far it unfolds and however many come in.
    private const int Large = 256 * 1024;

    private readonly SemaphoreSlim _large = new(options.LargeBodies, options.LargeBodies);

    /// <param name="content">The body.</param>
    /// <param name="cutAt">How much of it is wanted, the rest is left; <c>null</c> for all of it.</param>
    /// <param name="deadline">The request's clock.</param>
    /// <exception cref="BrokenBoundException">It is too large, or unfolds too far.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int? cutAt, Deadline deadline)
    {
        var most = cutAt ?? options.MaxBodyBytes;
        var encodings = ContentCoding.Of(content.Headers.NonValidated.TryGetValues("Content-Encoding", out var values) ? values : default(IEnumerable<string>) ?? []);
        if (cutAt is null && content.Headers.ContentLength is { } length && length > Math.Min(options.MaxTransferBytes, encodings.Count == 0 ? most : int.MaxValue))
            throw TooLarge(string.Create(CultureInfo.InvariantCulture, $"{length:N0}"));
        deadline.Alive();
        var wire = new CountedStream(await content.ReadAsStreamAsync(deadline.Token), options.MaxTransferBytes);
        await using var stream = await ContentCoding.UndoAsync(wire, encodings, options.MaxEncodings, deadline.Token);
        var buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
        using var body = new MemoryStream((int)Math.Clamp(content.Headers.ContentLength ?? 0, 1024, Large));
        var isLarge = false;
        try
        {
            int read;
            while ((read = await stream.ReadAsync(buffer, deadline.Token)) > 0)
            {
                deadline.Alive();
                if (body.Length + read > most)
                {
                    if (cutAt is null)
                        throw TooLarge("more");
                    body.Write(buffer, 0, (int)(most - body.Length));
                    break;
                }
                if (!isLarge && body.Length + read > Large)
                {
                    deadline.Pause();
                    await _large.WaitAsync(deadline.Token);
                    isLarge = true;
                    deadline.Alive();
                }
                body.Write(buffer, 0, read);
                if (encodings.Count > 0 && body.Length > Large && body.Length > wire.Count * options.MaxUnfold)
                {
                    throw new BrokenBoundException(string.Create(CultureInfo.InvariantCulture,
                        $"{wire.Count:N0} bytes unfold to more than {body.Length:N0}, {options.MaxUnfold} times is allowed (Dateline:Fetch:MaxUnfold)"));
                }
            }
            if (cutAt is null && encodings is ["gzip" or "x-gzip"] && wire is { Count: > 18, IsGzip: true }
                && !wire.EndsWithLength(body.Length) && !wire.EndsWithMember(body.GetBuffer().AsSpan(0, (int)body.Length)))
                throw new InvalidDataException("the gzip stream is cut short");
            return body.Capacity <= body.Length * 5 / 4 ? body.GetBuffer().AsMemory(0, (int)body.Length) : body.ToArray();
        }
        finally
        {
            if (isLarge)
                _large.Release();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => _large.Dispose();

    private BrokenBoundException TooLarge(string length) => new(
        string.Create(CultureInfo.InvariantCulture, $"the page has {length} bytes, {options.MaxBodyBytes:N0} are allowed (Dateline:Fetch:MaxBodyBytes)"));
}
