namespace Dateline.Pages.Html;

/// <summary>An attribute as it stands in the page.</summary>
/// <param name="Name">Its name's number in the attributes' <see cref="NameTable"/>.</param>
/// <param name="Start">Where its value starts in the page.</param>
/// <param name="Length">How long its value is there, references unresolved.</param>
internal readonly record struct AttributeSlice(int Name, int Start, int Length);
