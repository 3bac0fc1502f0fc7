namespace Dateline.Engine.Tests.Origins;

/// <summary>Tests that measure what the whole process holds: no others run beside them.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
