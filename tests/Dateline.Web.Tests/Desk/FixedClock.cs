using NodaTime;

namespace Dateline.Web.Tests.Desk;

/// <summary>A clock that stands, so that pages come out the same at every run.</summary>
internal sealed class FixedClock(Instant now) : IClock
{
    public Instant GetCurrentInstant() => now;
}
