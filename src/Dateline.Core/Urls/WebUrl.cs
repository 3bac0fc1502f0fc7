using System.Text;

namespace Dateline.Urls;

/// <summary>An address as browsers read it (WHATWG URL Standard): parsed, and written in one way.</summary>
public sealed record WebUrl
{
    internal WebUrl()
    {
    }

    /// <summary>Lower case, without its colon.</summary>
    public required string Scheme { get; init; }

    /// <summary>User name, percent-encoded; empty when there is none.</summary>
    public string User { get; init; } = "";

    /// <summary>Password, percent-encoded; empty when there is none.</summary>
    public string Password { get; init; } = "";

    /// <summary>Domain (lower case, in ASCII), address or opaque host; <c>null</c> when the scheme has none.</summary>
    public string? Host { get; init; }

    /// <summary>The port; <c>null</c> for the scheme's own.</summary>
    public int? Port { get; init; }

    /// <summary>The path, percent-encoded; begins with a slash unless it is opaque or empty.</summary>
    public required string Path { get; init; }

    /// <summary>Whether the path is no hierarchy (<c>mailto:</c>, <c>data:</c>).</summary>
    public bool IsOpaque { get; init; }

    /// <summary>What stands after "?"; <c>null</c> when there is none.</summary>
    public string? Query { get; init; }

    /// <summary>What stands after "#"; <c>null</c> when there is none.</summary>
    public string? Fragment { get; init; }

    /// <summary>Reads an address.</summary>
    /// <param name="written">As it stands in a page or a feed.</param>
    /// <param name="against">The base of a relative one.</param>
    /// <returns><c>null</c> when browsers would not take it either.</returns>
    public static WebUrl? Parse(string written, WebUrl? against = null) => new UrlParser(written, against).Run();

    /// <summary>The address crawlers know a page by: no fragment, escapes written one way, no empty segments, parameters in order. One that names no scheme
    /// is taken for http.</summary>
    /// <returns><c>null</c> when it is no address of the web.</returns>
    public static string? Canonical(string written) => UrlCanonical.Of(written);

    /// <summary>The address, written as the standard writes it (§4.5).</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Scheme).Append(':');
        if (Host is not null)
        {
            text.Append("//");
            if (User.Length > 0 || Password.Length > 0)
                text.Append(User).Append(Password.Length > 0 ? ":" : "").Append(Password).Append('@');
            text.Append(Host);
            if (Port is { } port)
                text.Append(':').Append(port);
        }
        else if (!IsOpaque && Path.StartsWith("//", StringComparison.Ordinal))
        {
            text.Append("/.");   // else the path would be read as a host
        }
        text.Append(Path);
        if (Query is not null)
            text.Append('?').Append(Query);
        if (Fragment is not null)
            text.Append('#').Append(Fragment);
        return text.ToString();
    }
}
