namespace Dateline.Engine.Store;

/// <summary>One page of a long answer.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Cursor of the next page; <c>null</c> at the end.</param>
/// <typeparam name="T">What a row is.</typeparam>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next);
