using System.Globalization;
using Dateline.Model;
using NodaTime;

namespace Dateline.Warc;

/// <summary>Tells the pages among records from everything else, by what record and server say; what the bytes are is the reader's to find out.</summary>
internal static class Captures
{
    public static WarcCapture Of(WarcRecord record, Instant now, WarcBounds bounds)
    {
        if (OfType(record) is { } kind)
            return new WarcCapture(record, kind, null, record.Type);
        if (record.Damage is { } damage)
            return new WarcCapture(record, WarcCaptureKind.Damaged, null, damage);
        var url = Uri.TryCreate(record.Target, UriKind.Absolute, out var target) ? target : null;
        if (url is { Scheme: not ("http" or "https") } && record.Type == "response")
            return new WarcCapture(record, WarcCaptureKind.Note, null, url.Scheme);
        var payload = HttpMessage.Of(record, bounds);
        if (payload.Status is { } status && OfStatus(status) is { } failed)
            return new WarcCapture(record, failed, null, status.ToString(CultureInfo.InvariantCulture));
        var media = (payload.Fields is null ? record.ContentType : payload.Field("Content-Type"))?.Split(',')[0].Trim();
        var isText = record.Type == "conversion";
        if (OfMedia(media, url, isText) is { } other)
            return new WarcCapture(record, other, null, media ?? "no media type");
        if (payload.Damage is { } broken)
            return new WarcCapture(record, WarcCaptureKind.Damaged, null, broken);
        if (payload.Bytes.IsEmpty)
            return new WarcCapture(record, WarcCaptureKind.Empty, null, "no body");
        var page = new RawPage(payload.Bytes, record.CapturedAt ?? now)
        {
            Url = url is { Scheme: "http" or "https" } ? url : null,
            ContentType = media,
            LastModified = payload.Field("Last-Modified"),
            Kind = isText ? PageKind.Text : PageKind.Unknown,
        };
        return new WarcCapture(record, WarcCaptureKind.Page, page, media ?? "no media type");
    }

    private static WarcCaptureKind? OfType(WarcRecord record) => record.Type switch
    {
        "response" or "resource" or "conversion" => null,
        "request" => WarcCaptureKind.Request,
        "revisit" => WarcCaptureKind.Revisit,
        "continuation" => WarcCaptureKind.Damaged,
        _ => WarcCaptureKind.Note,
    };

    private static WarcCaptureKind? OfStatus(int status) => status switch
    {
        >= 300 and < 400 => WarcCaptureKind.Redirect,
        >= 400 => WarcCaptureKind.Error,
        204 or 205 or < 200 => WarcCaptureKind.Empty,
        _ => null,
    };

    private static WarcCaptureKind? OfMedia(string? media, Uri? url, bool isText)
    {
        var type = media?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        var kind = type.Split('/')[0];
        return type switch
        {
            "" or "text/html" or "application/xhtml+xml" or "unk" or "application/octet-stream" => null,
            "text/plain" when isText || url is not { AbsolutePath: "/robots.txt" or "/ads.txt" or "/security.txt" } => null,
            "text/css" or "text/javascript" or "application/javascript" or "application/x-javascript" or "application/ecmascript" or "application/wasm" => WarcCaptureKind.Code,
            _ => kind is "image" or "video" or "audio" or "font" || type.Contains("font", StringComparison.Ordinal) ? WarcCaptureKind.Media : WarcCaptureKind.Other,
        };
    }
}
