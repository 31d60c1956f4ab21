namespace Analytics.Registry.Entities.Decisions;

/// <summary>Two rows of which a person said whether they are one thing.</summary>
/// <param name="Table">Their canonical table.</param>
/// <param name="RowL">The smaller row id.</param>
/// <param name="RowR">The larger row id.</param>
/// <param name="IsOne">True: they must be one entity. False: they must not.</param>
internal sealed record DecidedPair(string Table, long RowL, long RowR, bool IsOne);
