using Analytics.Registry.Schema;

namespace Analytics.Regulations.Templates;

/// <summary>A column of a sheet to be filled in.</summary>
/// <param name="Column">The canonical column.</param>
/// <param name="Clauses">The clauses whose checks read it, in the regulation's order; empty where it only says which row is meant.</param>
public sealed record TemplateColumn(Column Column, IReadOnlyList<string> Clauses)
{
    /// <summary>The header: the column's name, and the unit in which it is to be given.</summary>
    public string Header(bool chinese)
    {
        var name = chinese ? Column.Zh : Column.En;
        var unit = Column.Type is ColumnType.Money or ColumnType.Integer or ColumnType.Decimal ? Column.Unit : null;
        return unit is null || name.Contains(unit, StringComparison.Ordinal) ? name : $"{name}（{unit}）";
    }
}

/// <summary>A sheet to be filled in: one canonical table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">Its columns, in the table's order.</param>
/// <param name="ByDepartment">Whether the department fills it in, not the unit.</param>
public sealed record TemplateSheet(Table Table, IReadOnlyList<TemplateColumn> Columns, bool ByDepartment);
