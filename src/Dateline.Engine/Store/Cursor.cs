using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Dateline.Engine.Store;

/// <summary>Where a page of an answer ended: the sort key and the id of its last row. Opaque on the wire.</summary>
internal readonly record struct Cursor(string Key, string Id)
{
    public static string Of(long key, string id) => Write(key.ToString(CultureInfo.InvariantCulture), id);

    public static string Of(double key, string id) => Write(key.ToString("R", CultureInfo.InvariantCulture), id);

    /// <returns><c>null</c> for no cursor, and for one that is not ours: the reader then starts at the beginning.</returns>
    public static Cursor? Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor) || cursor.Length > 200 || !Base64Url.IsValid(cursor))
            return null;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('|');
        return parts.Length == 2 ? new Cursor(parts[0], parts[1]) : null;
    }

    public long? Whole => long.TryParse(Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public double? Number => double.TryParse(Key, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Write(string key, string id) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{key}|{id}"));
}
