namespace Dateline.Model;

/// <summary>Everything one page shows of its dates.</summary>
/// <param name="Published">The strongest believable finding of first publication; <c>null</c> when the page does not say.</param>
/// <param name="Updated">The strongest believable finding of the last change; <c>null</c> when the page does not say.</param>
/// <param name="PageDate">What a reader of the page is told, believable or not; <c>null</c> when no date is claimed.</param>
/// <param name="Candidates">Every date of publication found, strongest witness first, those not believed included.</param>
public sealed record DateReading(DateFinding? Published, DateFinding? Updated, DateFinding? PageDate, IReadOnlyList<DateFinding> Candidates)
{
    /// <summary>A page that says nothing of its date.</summary>
    public static DateReading Unknown { get; } = new(null, null, null, []);
}
