using Analytics.Registry.Schema;

namespace Analytics.Anomalies.Figures;

/// <summary>A figure that annual reports state: a numeric column <c>reported_…</c> of <c>annual_report</c>.</summary>
/// <param name="Column">The canonical column, with its names and unit.</param>
/// <param name="Place">Its place among the indicators, from 0.</param>
public sealed record Indicator(Column Column, int Place)
{
    private static readonly string[] NotFigures = ["reported_money_step_yuan", "reported_area_step_m2"];
    private static readonly string[] Stocks =
    [
        "reported_fixed_staff", "reported_total_staff", "reported_rd_staff", "reported_doctor_staff", "reported_senior_staff", "reported_site_area_m2",
        "reported_equipment_value_yuan", "reported_equipment_count",
    ];

    /// <summary>All of them, in the order of the schema.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        .. CanonicalSchema.Get("annual_report").InputColumns
            .Where(column => column.Name.StartsWith("reported_", StringComparison.Ordinal) && column.Type is ColumnType.Integer or ColumnType.Money or ColumnType.Decimal)
            .Where(column => !NotFigures.Contains(column.Name))
            .Select((column, i) => new Indicator(column, i)),
    ];

    /// <summary>The canonical column's name.</summary>
    public string Name => Column.Name;

    /// <summary>Whether it counts people or things, in whole numbers.</summary>
    public bool IsCount => Column.Type == ColumnType.Integer;

    /// <summary>Whether it is an amount in yuan.</summary>
    public bool IsMoney => Column.Type == ColumnType.Money;

    /// <summary>
    /// Whether it says what is there at a year's end (people, premises, equipment) and not what happened in the year: it may well stay, and does
    /// not come and go. Patents and projects are counted either way, and are none.
    /// </summary>
    public bool IsStock => Stocks.Contains(Name);

    /// <summary>The indicator of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Indicator Get(string name) => All.FirstOrDefault(indicator => indicator.Name == name) ?? throw new KeyNotFoundException($"'{name}' is no figure of annual reports.");
}
