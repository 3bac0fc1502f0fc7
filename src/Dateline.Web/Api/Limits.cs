namespace Dateline.Web.Api;

/// <summary>How many rows a page of an answer may hold.</summary>
internal static class Limits
{
    private const int Usual = 50;
    private const int Most = 200;

    /// <exception cref="BadHttpRequestException">It is not 1 to 200.</exception>
    public static int Of(int? asked) => asked is null or (>= 1 and <= Most)
        ? asked ?? Usual
        : throw new BadHttpRequestException($"limit is {asked}; 1 to {Most} is possible.");
}
