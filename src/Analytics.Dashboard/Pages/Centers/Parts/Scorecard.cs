using Analytics.Dashboard.Data;
using Analytics.Pipeline.Reports;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Centers.Parts;

/// <summary>A center's evaluation under one regulation.</summary>
public sealed record Scorecard(string Regulation, int Year, bool Illustrative, double? Score, int? Rank, int? Ranked, int? RankLow, int? RankHigh, string? Grade, double? GradeProbability, double? Available)
{
    /// <summary>How probable each grade is, the most probable first.</summary>
    public IReadOnlyList<(string Grade, double Probability)> Grades { get; init; } = [];

    /// <summary>The parts of the score.</summary>
    public IReadOnlyList<ScorePart> Parts { get; init; } = [];

    /// <summary>The indicators against those of the peers.</summary>
    public IReadOnlyList<PeerValue> Indicators { get; init; } = [];

    /// <summary>Scores of the years.</summary>
    public IReadOnlyList<(int Year, double Score, int? Rank)> Trend { get; init; } = [];

    internal static IReadOnlyList<Scorecard> Read(RunReader reader, string id)
    {
        var cards = reader.Rows(
            "SELECT regulation, year, illustrative, score, rank, ranked, rank_p5, rank_p95, grade{lang}, grade_probability, available FROM result.score WHERE center_id = $id ORDER BY regulation",
            row => new Scorecard(row.GetString(0), row.GetInt32(1), row.GetBoolean(2), row.Real(3), row.Whole(4), row.Whole(5), row.Whole(6), row.Whole(7), row.Text(8), row.Real(9), row.Real(10)), ("id", id));
        if (cards.Count == 0)
        {
            return [];
        }

        var grades = reader.Rows(
            """
            SELECT u.regulation, coalesce((SELECT min(s.grade{lang}) FROM result.score s WHERE s.regulation = u.regulation AND s.grade = u.grade), u.grade), u.probability
            FROM result.score_uncertainty u WHERE u.center_id = $id AND u.probability > 0 ORDER BY u.probability DESC, u.grade
            """,
            row => (Regulation: row.GetString(0), Grade: row.GetString(1), Probability: row.GetDouble(2)), ("id", id));
        var parts = reader.Rows(
            "SELECT regulation, part{lang}, weight, score, rank FROM result.score_part WHERE center_id = $id ORDER BY regulation, weight DESC, part",
            row => (Regulation: row.GetString(0), Part: new ScorePart(row.GetString(1), row.GetDouble(2), row.Real(3), row.Whole(4))), ("id", id));
        var values = reader.Rows(
            "SELECT regulation, indicator{lang}, unit, value, imputed, normalised, peer_median, rank, weight, standing FROM result.indicator_value WHERE center_id = $id ORDER BY regulation, weight DESC, part, indicator",
            row => (Regulation: row.GetString(0), Value: new PeerValue(row.GetString(1), row.Text(2) ?? "", row.Real(3), row.GetBoolean(4), row.Real(5), row.Real(6), row.Whole(7), row.Text(9))), ("id", id));
        var trend = reader.Rows(
            "SELECT regulation, year, score, rank FROM result.score_trend WHERE center_id = $id AND score IS NOT NULL ORDER BY regulation, year",
            row => (Regulation: row.GetString(0), Year: row.GetInt32(1), Score: row.GetDouble(2), Rank: row.Whole(3)), ("id", id));
        return [.. cards.Select(card => card with
        {
            Grades = [.. grades.Where(row => row.Regulation == card.Regulation).Select(row => (row.Grade, row.Probability))],
            Parts = [.. parts.Where(row => row.Regulation == card.Regulation).Select(row => row.Part)],
            Indicators = [.. values.Where(row => row.Regulation == card.Regulation).Select(row => row.Value)],
            Trend = [.. trend.Where(row => row.Regulation == card.Regulation).Select(row => (row.Year, row.Score, row.Rank))],
        })];
    }
}

/// <summary>One part of a score; its weight is a share of one, its score 0 to 100.</summary>
public sealed record ScorePart(string Name, double Weight, double? Score, int? Rank);

/// <summary>One indicator of a center; normalised values are 0 to 100.</summary>
public sealed record PeerValue(string Name, string Unit, double? Value, bool Imputed, double? Normalised, double? PeerMedian, int? Rank, string? Standing)
{
    /// <summary>The value as people read it.</summary>
    internal string Text(ReportWords words) => Value is not { } value ? "—" : Unit switch
    {
        "比例" => Lists.CellText.Percent(value),
        "元" => RangeText.Amount(words, "", Math.Round((decimal)value, 0)),
        _ => value.ToString("#,##0.##", System.Globalization.CultureInfo.InvariantCulture) + (words.IsChinese ? " " + Unit : ""),
    };
}
