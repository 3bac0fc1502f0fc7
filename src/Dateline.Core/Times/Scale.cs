namespace Dateline.Times;

/// <summary>How fine a calendar time is; also the units spans are counted in. Coarsest first.</summary>
internal enum Scale
{
    None,
    Century,
    Decade,
    Year,
    Half,
    Quarter,
    Season,
    Month,
    Week,
    Weekend,
    Day,
    Hour,
    Minute,
    Second,
}
