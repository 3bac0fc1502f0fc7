using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dateline.Readership;

namespace Dateline.Engine.Readers;

/// <summary>What <see cref="GraphWriter"/> and <see cref="GraphReader"/> agree on: which objects are written by their fields, which by what they contain.</summary>
internal static class GraphParts
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();
    private static readonly ConcurrentDictionary<Type, IContents?> Containers = new();

    /// <summary>Objects there is one of, which others are compared with: named, not written.</summary>
    public static IReadOnlyList<(string Name, object Value)> Singletons { get; } = FindSingletons();

    /// <summary>The fields of an object, its bases' first; what is made for one run only (delegates, locks) is left out.</summary>
    public static FieldInfo[] FieldsOf(Type type) => Fields.GetOrAdd(type, static of =>
    {
        var fields = new List<FieldInfo>();
        for (var from = of; from is not null && from != typeof(object) && from != typeof(ValueType); from = from.BaseType)
            fields.InsertRange(0, from.GetFields(Own).OrderBy(field => field.MetadataToken));
        return [.. fields.Where(field => !typeof(Delegate).IsAssignableFrom(field.FieldType) && field.FieldType != typeof(Lock))];
    });

    /// <summary>How a collection is written; <c>null</c> for what is no collection.</summary>
    public static IContents? ContentsOf(Type type) => Containers.GetOrAdd(type, static of =>
    {
        if (of.IsArray)
            return Make(typeof(ArrayContents<>), of.GetElementType()!);
        if (!of.IsGenericType)
            return null;
        var (open, of1) = (of.GetGenericTypeDefinition(), of.GetGenericArguments());
        var made = open == typeof(List<>) ? typeof(ListContents<>) : open == typeof(Queue<>) ? typeof(QueueContents<>) : open == typeof(HashSet<>) ? typeof(SetContents<>)
            : open == typeof(Dictionary<,>) ? typeof(MapContents<,>) : open == typeof(SortedDictionary<,>) ? typeof(SortedContents<,>)
            : open == typeof(SortedList<,>) ? typeof(SortedListContents<,>) : null;
        return made is null ? null : Make(made, of1);
    });

    private static IContents Make(Type open, params Type[] of) => (IContents)Activator.CreateInstance(open.MakeGenericType(of))!;

    private static List<(string, object)> FindSingletons()
    {
        var found = new List<(string, object)>();
        foreach (var type in typeof(ReadingState).Assembly.GetTypes().Where(type => type.Namespace == typeof(ReadingState).Namespace && !type.ContainsGenericParameters).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                if (!field.IsLiteral && !field.FieldType.IsValueType && field.GetValue(null) is { } value and not (string or Delegate))
                    found.Add(($"{type.FullName}.{field.Name}", value));
            }
        }
        return found;
    }

    /// <summary>A sort of collection.</summary>
    internal interface IContents
    {
        /// <summary>The types of the values an entry is made of.</summary>
        IReadOnlyList<Type> Parts { get; }

        /// <summary>Its entries' values, one after another.</summary>
        IEnumerable<object?> Of(object collection);

        int Count(object collection);

        object Create(int count);

        void Fill(object collection, int index, object?[] parts);

        /// <summary>Whether it holds no reference, and is written byte by byte as it lies.</summary>
        bool IsPlain => false;

        /// <summary>How it lies, where <see cref="IsPlain"/>.</summary>
        Span<byte> Bytes(object collection) => [];
    }

    private sealed class ArrayContents<T> : IContents
    {
        public IReadOnlyList<Type> Parts { get; } = [typeof(T)];

        public IEnumerable<object?> Of(object collection) => ((T[])collection).Select(value => (object?)value);

        public int Count(object collection) => ((T[])collection).Length;

        public object Create(int count) => new T[count];

        public void Fill(object collection, int index, object?[] parts) => ((T[])collection)[index] = (T)parts[0]!;

        public bool IsPlain => !RuntimeHelpers.IsReferenceOrContainsReferences<T>();

        public Span<byte> Bytes(object collection) =>
            MemoryMarshal.CreateSpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetArrayDataReference((T[])collection)), ((T[])collection).Length * Unsafe.SizeOf<T>());
    }

    private sealed class ListContents<T> : IContents
    {
        public IReadOnlyList<Type> Parts { get; } = [typeof(T)];

        public IEnumerable<object?> Of(object collection) => ((List<T>)collection).Select(value => (object?)value);

        public int Count(object collection) => ((List<T>)collection).Count;

        public object Create(int count) => new List<T>(count);

        public void Fill(object collection, int index, object?[] parts) => ((List<T>)collection).Add((T)parts[0]!);
    }

    private sealed class QueueContents<T> : IContents
    {
        public IReadOnlyList<Type> Parts { get; } = [typeof(T)];

        public IEnumerable<object?> Of(object collection) => ((Queue<T>)collection).Select(value => (object?)value);

        public int Count(object collection) => ((Queue<T>)collection).Count;

        public object Create(int count) => new Queue<T>(count);

        public void Fill(object collection, int index, object?[] parts) => ((Queue<T>)collection).Enqueue((T)parts[0]!);
    }

    private sealed class SetContents<T> : IContents
    {
        public IReadOnlyList<Type> Parts { get; } = [typeof(T)];

        public IEnumerable<object?> Of(object collection) => ((HashSet<T>)collection).Select(value => (object?)value);

        public int Count(object collection) => ((HashSet<T>)collection).Count;

        public object Create(int count) => new HashSet<T>(count);

        public void Fill(object collection, int index, object?[] parts) => ((HashSet<T>)collection).Add((T)parts[0]!);
    }

    private class MapContents<TKey, TValue> : IContents
        where TKey : notnull
    {
        public IReadOnlyList<Type> Parts { get; } = [typeof(TKey), typeof(TValue)];

        public IEnumerable<object?> Of(object collection) => ((IDictionary<TKey, TValue>)collection).SelectMany(pair => new object?[] { pair.Key, pair.Value });

        public int Count(object collection) => ((IDictionary<TKey, TValue>)collection).Count;

        public virtual object Create(int count) => new Dictionary<TKey, TValue>(count);

        public void Fill(object collection, int index, object?[] parts) => ((IDictionary<TKey, TValue>)collection).Add((TKey)parts[0]!, (TValue)parts[1]!);

        // By letters, not by a language: the order must be the same everywhere.
        protected static IComparer<TKey> Order => typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
    }

    private sealed class SortedContents<TKey, TValue> : MapContents<TKey, TValue>
        where TKey : notnull
    {
        public override object Create(int count) => new SortedDictionary<TKey, TValue>(Order);
    }

    private sealed class SortedListContents<TKey, TValue> : MapContents<TKey, TValue>
        where TKey : notnull
    {
        public override object Create(int count) => new SortedList<TKey, TValue>(Order);
    }
}
