namespace Dateline.Model;

/// <summary>What an outlet has shown of itself in the groups of copies it stands in; each group counts once.</summary>
/// <param name="Outlet">Its name.</param>
/// <param name="Originals">Texts it had first.</param>
/// <param name="Copies">Texts another outlet had first.</param>
/// <param name="FalseDates">Dates of its pages that earlier evidence contradicts.</param>
/// <param name="MedianDelayHours">Hours between the first copy's claimed time and its own; <c>null</c> when not known.</param>
public sealed record OutletRecord(string Outlet, int Originals, int Copies, int FalseDates, double? MedianDelayHours);
