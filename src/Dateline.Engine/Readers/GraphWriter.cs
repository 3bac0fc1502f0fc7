namespace Dateline.Engine.Readers;

/// <summary>Writes an object and all it reaches. First every object's type, then every object's contents, objects named by number: however long a chain of them is,
/// the stack is not.</summary>
internal sealed class GraphWriter
{
    private readonly BinaryWriter _writer;
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> _objects = [];
    private readonly Dictionary<Type, int> _types = [];
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);

    public GraphWriter(BinaryWriter writer)
    {
        _writer = writer;
        foreach (var (_, value) in GraphParts.Singletons)
            _numbers.TryAdd(value, -2 - _numbers.Count);
    }

    public void Write(object root)
    {
        Number(root);
        for (var i = 0; i < _objects.Count; i++)
            Visit(_objects[i]);
        _writer.Write(_objects.Count);
        foreach (var one in _objects)
        {
            Type(one.GetType());
            if (GraphParts.ContentsOf(one.GetType()) is { } contents)
                _writer.Write7BitEncodedInt(contents.Count(one));
        }
        _objects.ForEach(Contents);
    }

    private void Visit(object one)
    {
        if (GraphParts.ContentsOf(one.GetType()) is { } contents)
        {
            var of = contents.Parts;
            if (contents.IsPlain || of.All(IsPlain))
                return;
            var i = 0;
            foreach (var value in contents.Of(one))
                Reach(of[i++ % of.Count], value);
            return;
        }
        foreach (var field in GraphParts.FieldsOf(one.GetType()))
        {
            if (!IsPlain(field.FieldType))
                Reach(field.FieldType, field.GetValue(one));
        }
    }

    private void Reach(Type type, object? value)
    {
        if (value is null || IsPlain(type))
            return;
        if (!type.IsValueType)
        {
            Number(value);
            return;
        }
        foreach (var field in GraphParts.FieldsOf(Nullable.GetUnderlyingType(type) ?? type))
            Reach(field.FieldType, field.GetValue(value));
    }

    private void Number(object one)
    {
        if (one is not string && _numbers.TryAdd(one, _objects.Count))
            _objects.Add(one);
    }

    private void Contents(object one)
    {
        if (GraphParts.ContentsOf(one.GetType()) is { } contents)
        {
            if (contents.IsPlain)
            {
                _writer.Write(contents.Bytes(one));
                return;
            }
            var i = 0;
            foreach (var value in contents.Of(one))
                Value(contents.Parts[i++ % contents.Parts.Count], value);
            return;
        }
        foreach (var field in GraphParts.FieldsOf(one.GetType()))
            Value(field.FieldType, field.GetValue(one));
    }

    private void Value(Type type, object? value)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            _writer.Write(value is not null);
            if (value is not null)
                Value(inner, value);
            return;
        }
        switch (value)
        {
            case bool flag: _writer.Write(flag); break;
            case byte number: _writer.Write(number); break;
            case short number: _writer.Write(number); break;
            case int number: _writer.Write(number); break;
            case long number: _writer.Write(number); break;
            case ulong number: _writer.Write(number); break;
            case float number: _writer.Write(number); break;
            case double number: _writer.Write(number); break;
            case Enum number: _writer.Write(Convert.ToInt32(number, System.Globalization.CultureInfo.InvariantCulture)); break;
            default:
                if (!type.IsValueType)
                {
                    Reference(value);
                    break;
                }
                if (type.IsPrimitive)
                    throw new NotSupportedException($"A {type} cannot be written.");
                foreach (var field in GraphParts.FieldsOf(type))
                    Value(field.FieldType, field.GetValue(value));
                break;
        }
    }

    private void Reference(object? value)
    {
        if (value is null)
        {
            _writer.Write(-1);
        }
        else if (value is string text)
        {
            // int.MinValue begins a text: a number already given, or a new one with its letters.
            _writer.Write(int.MinValue);
            if (_strings.TryGetValue(text, out var number))
            {
                _writer.Write(number);
                return;
            }
            _writer.Write(_strings.Count);
            _strings.Add(text, _strings.Count);
            _writer.Write(text);
        }
        else
        {
            _writer.Write(_numbers[value]);
        }
    }

    private void Type(Type type)
    {
        if (_types.TryGetValue(type, out var number))
        {
            _writer.Write7BitEncodedInt(number);
            return;
        }
        _writer.Write7BitEncodedInt(_types.Count);
        _types.Add(type, _types.Count);
        _writer.Write(type.AssemblyQualifiedName!);
    }

    /// <summary>Whether a type holds no objects, and is written as it is.</summary>
    internal static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string);
}
