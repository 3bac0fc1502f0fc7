using NodaTime;

namespace Dateline.Engine.Store;

/// <summary>Instants in a row: ticks of 100 ns since 1970-01-01T00:00:00Z, so that SQLite sorts them.</summary>
internal static class Ticks
{
    public static long Of(Instant instant) => instant.ToUnixTimeTicks();

    public static long? Of(Instant? instant) => instant?.ToUnixTimeTicks();

    public static Instant Read(long ticks) => Instant.FromUnixTimeTicks(ticks);

    public static Instant? Read(long? ticks) => ticks is { } value ? Instant.FromUnixTimeTicks(value) : null;
}
