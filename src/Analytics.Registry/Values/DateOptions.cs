namespace Analytics.Registry.Values;

/// <summary>What decides between readings of a date.</summary>
/// <param name="Date1904">Serial numbers count from 1904-01-01, as in workbooks that were made on old Macintoshes.</param>
/// <param name="LatestYear">
/// The latest year that can occur in the column. It makes 98.3 the March of 1998, for 2098 cannot be. Null: two-digit years are errors;
/// 24.3 is one in any case, for it can be 1924 as well as 2024.
/// </param>
public readonly record struct DateOptions(bool Date1904 = false, int? LatestYear = null);
