using System.Runtime.CompilerServices;

namespace Dateline.Engine.Readers;

/// <summary>Reads what <see cref="GraphWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">The bytes do not fit.</exception>
internal sealed class GraphReader(BinaryReader reader)
{
    private readonly List<Type> _types = [];
    private readonly List<string> _strings = [];
    private readonly List<object> _singletons = FirstOfEach();
    private object[] _objects = [];

    public object Read()
    {
        var counts = new int[reader.ReadInt32()];
        _objects = new object[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var type = Type();
            var contents = GraphParts.ContentsOf(type);
            _objects[i] = contents is null ? RuntimeHelpers.GetUninitializedObject(type) : contents.Create(counts[i] = reader.Read7BitEncodedInt());
        }
        for (var i = 0; i < counts.Length; i++)
            Fill(_objects[i], counts[i]);
        return _objects[0];
    }

    private void Fill(object one, int count)
    {
        if (GraphParts.ContentsOf(one.GetType()) is { } contents)
        {
            if (contents.IsPlain)
            {
                reader.BaseStream.ReadExactly(contents.Bytes(one));
                return;
            }
            var parts = new object?[contents.Parts.Count];
            for (var i = 0; i < count; i++)
            {
                for (var part = 0; part < parts.Length; part++)
                    parts[part] = Value(contents.Parts[part]);
                contents.Fill(one, i, parts);
            }
            return;
        }
        foreach (var field in GraphParts.FieldsOf(one.GetType()))
            field.SetValue(one, Value(field.FieldType));
    }

    private object? Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return reader.ReadBoolean() ? Value(inner) : null;
        if (type.IsEnum)
            return Enum.ToObject(type, reader.ReadInt32());
        if (!type.IsValueType)
            return Reference();
        if (type == typeof(bool)) return reader.ReadBoolean();
        if (type == typeof(byte)) return reader.ReadByte();
        if (type == typeof(short)) return reader.ReadInt16();
        if (type == typeof(int)) return reader.ReadInt32();
        if (type == typeof(long)) return reader.ReadInt64();
        if (type == typeof(ulong)) return reader.ReadUInt64();
        if (type == typeof(float)) return reader.ReadSingle();
        if (type == typeof(double)) return reader.ReadDouble();
        var value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in GraphParts.FieldsOf(type))
            field.SetValue(value, Value(field.FieldType));
        return value;
    }

    private object? Reference()
    {
        var number = reader.ReadInt32();
        if (number == -1)
            return null;
        if (number == int.MinValue)
        {
            var place = reader.ReadInt32();
            if (place == _strings.Count)
                _strings.Add(reader.ReadString());
            return _strings[place];
        }
        return number < 0 ? _singletons[-2 - number] : _objects[number];
    }

    private Type Type()
    {
        var number = reader.Read7BitEncodedInt();
        if (number == _types.Count)
        {
            var name = reader.ReadString();
            _types.Add(System.Type.GetType(name) ?? throw new InvalidDataException($"There is no type {name}."));
        }
        return _types[number];
    }

    private static List<object> FirstOfEach()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        return [.. GraphParts.Singletons.Select(one => one.Value).Where(seen.Add)];
    }
}
