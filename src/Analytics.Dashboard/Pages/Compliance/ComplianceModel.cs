using System.Globalization;
using Analytics.Dashboard.Data;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Compliance;

/// <summary>What the page shows: of one regulation as asked, in files of each.</summary>
public sealed record ComplianceModel
{
    private const int CentersOnPage = 50;
    private const int CentersInFile = 40;

    /// <summary>The regulations with how many centers stand under each.</summary>
    public required IReadOnlyList<(string Regulation, long Centers)> Regulations { get; init; }

    /// <summary>The maps.</summary>
    public required IReadOnlyList<HeatMap> Maps { get; init; }

    /// <summary>What was asked; null where no center stands under a regulation, and in files.</summary>
    public HeatQuestion? Question { get; init; }

    /// <summary>The cities of the centers.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>How often each outcome is there, of the regulation asked for or, in files, of all; gravest first.</summary>
    public required IReadOnlyList<(string Outcome, long Count)> Outcomes { get; init; }

    /// <summary>The page of centers, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The last page of centers.</summary>
    public int Pages => Maps is [var map, ..] ? (int)Math.Max(1, (map.Centers + CentersOnPage - 1) / CentersOnPage) : 1;

    internal static ComplianceModel Read(PageRequest request)
    {
        var reader = request.Reader;
        var regulations = reader.Rows(
            "SELECT regulation, count(DISTINCT center_id) FROM result.compliance WHERE {sees:center_id} GROUP BY 1 ORDER BY 2 DESC, 1", row => (row.GetString(0), row.GetInt64(1)));
        if (request.IsFile || regulations.Count == 0)
        {
            return new ComplianceModel
            {
                Regulations = regulations,
                Maps = [.. regulations.Select(regulation => HeatMap.Read(reader, new HeatQuestion(regulation.Item1, null, null), CentersInFile, 0))],
                Outcomes = Counts(reader, null),
            };
        }

        var chosen = request.Asked("regulation") is { } asked && regulations.Any(regulation => regulation.Item1 == asked) ? asked : regulations[0].Item1;
        var question = new HeatQuestion(chosen, request.Asked("city"), request.Asked("outcome"));
        var page = int.TryParse(request.Asked("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? number : 1;
        return new ComplianceModel
        {
            Regulations = regulations,
            Question = question,
            Maps = [HeatMap.Read(reader, question, CentersOnPage, (long)(page - 1) * CentersOnPage)],
            Cities = reader.Rows("SELECT DISTINCT p.city FROM result.lifecycle l JOIN registry.platform p ON p.platform_id = l.center_id WHERE l.regulation = $regulation AND p.city IS NOT NULL AND {sees:l.center_id} ORDER BY 1", row => row.GetString(0), ("regulation", chosen)),
            Outcomes = Counts(reader, chosen),
            Page = page,
        };
    }

    private static IReadOnlyList<(string, long)> Counts(RunReader reader, string? regulation) => reader.Rows(
        $"SELECT r.outcome, count(*) FROM result.compliance r WHERE {{sees:r.center_id}} AND ($regulation IS NULL OR r.regulation = $regulation) GROUP BY 1 ORDER BY {OutcomeList.Gravity}",
        row => (row.GetString(0), row.GetInt64(1)), ("regulation", regulation));
}
