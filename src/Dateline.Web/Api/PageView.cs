namespace Dateline.Web.Api;

/// <summary>One page of a long answer.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; absent at the end.</param>
/// <typeparam name="T">What a row is.</typeparam>
internal sealed record PageView<T>(IReadOnlyList<T> Items, string? Next);
