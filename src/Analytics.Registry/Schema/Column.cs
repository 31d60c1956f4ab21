namespace Analytics.Registry.Schema;

/// <summary>One column of a canonical table.</summary>
/// <param name="Name">The canonical name: lower-case Latin letters, digits and underscores.</param>
/// <param name="Type">What the column holds.</param>
/// <param name="Unit">The unit of the stored number (元, m2, 人 …), or null where there is none.</param>
/// <param name="Zh">The Chinese name, different from every other of the table.</param>
/// <param name="En">The English name.</param>
/// <param name="Meaning">What the value says, in Chinese.</param>
/// <param name="Aliases">Other headers that mean this column and no other of the table.</param>
/// <param name="Values">The admissible codes of an <see cref="ColumnType.Enum"/> or <see cref="ColumnType.EnumSet"/> column, or the
/// special wordings of yes and no of a <see cref="ColumnType.Boolean"/> column; else empty.</param>
/// <param name="Privacy">What kind of personal data it is.</param>
public sealed record Column(
    string Name,
    ColumnType Type,
    string? Unit,
    string Zh,
    string En,
    string Meaning,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<EnumValue> Values,
    Privacy Privacy)
{
    /// <summary>Headers that may mean this column but may mean another of the same table too (单位, 时间 …): used only where nothing
    /// better claims the column, and decided by the neighbouring columns and the sheet's own values.</summary>
    public IReadOnlyList<string> WeakAliases { get; init; } = [];

    /// <summary>True for what later stages compute (the person behind a row, sets of members): never read from a file, not in the
    /// table's DDL.</summary>
    public bool Derived { get; init; }
}
