namespace Analytics.Registry.Schema;

/// <summary>One admissible value of an enumeration, or one wording of yes or no.</summary>
/// <param name="Code">What is stored; for a <see cref="ColumnType.Boolean"/> column <c>true</c> or <c>false</c>.</param>
/// <param name="Zh">The Chinese name that reports show.</param>
/// <param name="En">The English name.</param>
/// <param name="Aliases">Other wordings found in cells.</param>
public sealed record EnumValue(string Code, string Zh, string En, IReadOnlyList<string> Aliases);
