using System.Globalization;
using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;
using Analytics.TestKit;

namespace Analytics.Evaluation.Tests.Asem;

/// <summary>The ASEM sustainable connectivity index: 51 countries, 49 indicators, and what each step made of them (tests/data/asem).</summary>
internal static class AsemData
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Meta = Csv("asem_iMeta.csv");

    public static IReadOnlyList<string> Units { get; } = [.. Csv("v0_Raw.csv").Select(row => row["UnitCode"])];

    /// <summary>The methods of the published index.</summary>
    public static MethodChoice Method { get; } = new(
        Imputations.Methods["group-mean"], new WinsoriseElseLog(), new MinMax(), new AggregationChoice(new ArithmeticMean()));

    public static CompositeModel Model()
    {
        string[] denominators = [.. Meta.Where(row => row["Type"] == "Denominator").Select(row => row["iCode"])];
        var figures = Csv("v0_Raw.csv");
        var raw = Csv("asem_iData_raw.csv").ToDictionary(row => row["uCode"], StringComparer.Ordinal);
        string[] indicators = [.. Meta.Where(row => row["Type"] == "Indicator").Select(row => row["iCode"])];
        var table = new UnitTable(Units, [.. indicators, .. denominators], [
            .. indicators.SelectMany(code => figures.Select(row => Number(row[code]))),
            .. denominators.SelectMany(code => Units.Select(unit => Number(raw[unit][code])))]);
        var nodes = Meta.Where(row => row["Type"] is "Indicator" or "Aggregate")
            .Select(row => new HierarchyNode(row["iCode"], Optional(row["Parent"]), Number(row["Weight"])));
        return new CompositeModel(table, [.. Meta.Where(row => row["Type"] == "Indicator").Select(IndicatorOf)], new Hierarchy([.. nodes]))
        {
            Groups = [.. figures.Select(row => row["Group_EurAsia"])],
        };
    }

    /// <summary>The index from its published denominated figures on: the published GDP of one country is rounded, which shows in the tenth place.</summary>
    public static CompositeModel FromDenominated()
    {
        var model = Model();
        var table = model.Raw.Derive(model.Raw.Columns, (c, target) =>
        {
            if (c < model.Indicators.Count) Stage("v0_Denominated.csv", model.Raw.Columns[c]).CopyTo(target);
            else model.Raw.Column(c).CopyTo(target);
        });
        return model with { Raw = table, Indicators = [.. model.Indicators.Select(indicator => indicator with { Denominator = null })] };
    }

    /// <summary>A stage as published, in the columns and units asked for.</summary>
    public static double[] Stage(string file, string column)
    {
        var rows = Csv(file).ToDictionary(row => row["UnitCode"], StringComparer.Ordinal);
        return [.. Units.Select(unit => Number(rows[unit][column]))];
    }

    private static Indicator IndicatorOf(IReadOnlyDictionary<string, string> row) =>
        new(row["iCode"], row["iCode"], new Goal(row["Direction"] == "-1" ? Direction.Cost : Direction.Benefit, Number(row["Target"]))) { Denominator = Optional(row["Denominator"]) };

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Csv(string file) => CsvTable.Read(RepositoryRoot.File("tests/data/asem/" + file));

    private static string? Optional(string text) => text.Length == 0 ? null : text;

    private static double Number(string text) => text is "" or "NA" ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
}
