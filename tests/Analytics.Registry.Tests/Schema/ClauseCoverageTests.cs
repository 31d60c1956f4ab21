using System.Globalization;
using Analytics.Registry.Schema;
using YamlDotNet.RepresentationModel;

namespace Analytics.Registry.Tests.Schema;

/// <summary>Every input that a clause of the regulations asks for has a column, or is a named derived metric.</summary>
public sealed class ClauseCoverageTests
{
    /// <summary>Metrics computed from the tables, never delivered (the sheet's list of derived indicators).</summary>
    private static readonly string[] Metrics =
    [
        "host_rd_ratio", "site_area_m2", "site_area_rd_only_m2", "site_area_all_m2", "equipment_original_value_yuan", "total_staff_count", "rd_staff_count",
        "fixed_staff_count", "fixed_rd_staff_count", "degree_or_title_count", "committee_size", "committee_insider_count", "committee_insider_primary_count",
        "co_builder_count", "horizontal_income_yuan", "horizontal_received_yuan", "transfer_count", "transfer_contract_count", "success_case_count", "center_fund_yuan",
        "host_share_area", "host_share_equipment", "host_share_rd_staff", "host_share_project", "host_share_achievement", "missing_report_streak", "missing_report_streak_certain",
    ];

    /// <summary>Every platform has people and equipment, not only centers: there the sheet's center_id is platform_id.</summary>
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["personnel.center_id"] = "personnel.platform_id",
        ["equipment.center_id"] = "equipment.platform_id",
    };

    /// <summary>What linkage finds out.</summary>
    private static readonly string[] Derived = ["personnel.person_id", "committee_member.person_id", "platform.member_person_ids", "platform.equipment_keys"];

    [Fact]
    public void Inputs_OfEveryCheck_HaveAColumn()
    {
        var inputs = Inputs();
        Assert.True(inputs.Count > 300, string.Create(CultureInfo.InvariantCulture, $"only {inputs.Count} inputs read"));
        Assert.All(inputs, input => Assert.True(Resolves(input), $"{input} has no column"));
    }

    [Fact]
    public void DerivedColumns_AreTheOnesThatLinkageFinds()
    {
        var derived = CanonicalSchema.Tables.SelectMany(table => table.Columns.Where(column => column.Derived).Select(column => $"{table.Name}.{column.Name}"));
        Assert.Equal(Derived.Order(StringComparer.Ordinal), derived.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("center", 17)]
    [InlineData("center_regime", 18)]
    [InlineData("center_year", 4)]
    [InlineData("host_unit", 18)]
    [InlineData("co_builder", 14)]
    [InlineData("personnel", 20)]
    [InlineData("platform", 10)]
    [InlineData("equipment", 12)]
    [InlineData("site", 8)]
    [InlineData("finance_year", 18)]
    [InlineData("project", 8)]
    [InlineData("contract", 7)]
    [InlineData("contract_receipt", 3)]
    [InlineData("achievement", 8)]
    [InlineData("achievement_label", 4)]
    [InlineData("tech_transfer", 9)]
    [InlineData("committee", 8)]
    [InlineData("committee_member", 11)]
    [InlineData("meeting", 3)]
    [InlineData("annual_report", 36)]
    [InlineData("report_obligation", 8)]
    [InlineData("change_filing", 15)]
    [InlineData("evaluation", 22)]
    [InlineData("incident", 12)]
    [InlineData("sanction", 14)]
    [InlineData("application", 23)]
    [InlineData("report_text", 4)]
    [InlineData("expert_score", 5)]
    [InlineData("exception", 5)]
    public void Tables_OfTheSheet_HaveAtLeastItsColumns(string table, int columns) => Assert.True(CanonicalSchema.Get(table).Columns.Count >= columns);

    private static bool Resolves(string input)
    {
        if (Metrics.Contains(input)) return true;
        var parts = Renamed.GetValueOrDefault(input, input).Split('.');
        return parts.Length == 2 && CanonicalSchema.TryGet(parts[0], out var table) && table.TryGet(parts[1], out _);
    }

    private static SortedSet<string> Inputs()
    {
        using var text = File.OpenText(RepositoryFiles.Path("tests/data/regulations/clauses.yaml"));
        var yaml = new YamlStream();
        yaml.Load(text);
        var clauses = (YamlSequenceNode)yaml.Documents[0].RootNode["clauses"];
        return new SortedSet<string>(
            from clause in clauses
            from check in (YamlSequenceNode)clause["check"]
            where ((YamlMappingNode)check).Children.ContainsKey("inputs")
            from input in (YamlSequenceNode)check["inputs"]
            select ((YamlScalarNode)input).Value!,
            StringComparer.Ordinal);
    }
}
