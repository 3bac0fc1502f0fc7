using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Dateline.Readership;

namespace Dateline.Engine.Readers;

/// <summary>A book of readers as bytes, and back: every object reached from it, field by field, so that nothing it knows can be forgotten here. Written by one
/// shape of the book's types it is read by the same shape only.</summary>
internal static class BookImage
{
    private static readonly Lazy<string> Shape = new(ShapeOf);

    /// <summary>The shape of everything that can be in a book.</summary>
    public static string Form => Shape.Value;

    public static byte[] Write(ReadingBook book)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new DeflateStream(bytes, CompressionLevel.Fastest))
        using (var writer = new BinaryWriter(deflate, Encoding.UTF8))
            new GraphWriter(writer).Write(book);
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no book.</exception>
    public static ReadingBook Read(byte[] body)
    {
        using var inflate = new DeflateStream(new MemoryStream(body, writable: false), CompressionMode.Decompress);
        using var buffered = new BufferedStream(inflate, 1 << 16);
        using var reader = new BinaryReader(buffered, Encoding.UTF8);
        return new GraphReader(reader).Read() as ReadingBook ?? throw new InvalidDataException("The snapshot holds no book of readers.");
    }

    private static string ShapeOf()
    {
        var text = new StringBuilder().Append(ReadingState.Version);
        var types = typeof(ReadingState).Assembly.GetTypes().Where(type => type.Namespace == typeof(ReadingState).Namespace)
            .Concat(typeof(ReadingBook).Assembly.GetTypes().Where(type => type.Namespace == typeof(ReadingBook).Namespace))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);
        foreach (var type in types)
        {
            text.Append('\n').Append(type.FullName);
            foreach (var field in GraphParts.FieldsOf(type))
                text.Append(' ').Append(field.Name).Append(':').Append(field.FieldType);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }
}
