using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Evaluation.Panels;

/// <summary>What experts gave, what counted of it and why the rest did not. For those who see all: an expert does not see the others' scores, a center not who gave which.</summary>
internal sealed class PanelPage : DashboardPage
{
    private const string Score = """
        result.panel_score s JOIN registry.platform p ON p.platform_id = s.center_id
        JOIN (SELECT DISTINCT regulation, indicator, indicator_zh, indicator_en FROM result.panel_agreement) i ON i.regulation = s.regulation AND i.indicator = s.indicator
        """;

    private static readonly ListDefinition Scores = new("panel-scores", "逐项打分", "Scores given")
    {
        From = Score,
        Rights = "{sees:s.center_id}",
        Where = "s.regulation = $id",
        Columns =
        [
            new("center", "p.name", "中心", "Center") { Link = row => "centers/" + row.Text("center_id") },
            new("center_id", "s.center_id", "编号", "Id", ColumnKind.Id),
            new("indicator", "i.indicator{lang}", "指标", "Indicator"),
            new("expert", "s.label", "专家", "Expert"),
            new("given", "s.given", "给分（百分）", "Given (of 100)", ColumnKind.Decimal),
            new("used", "s.used", "计入", "Counted", ColumnKind.Decimal),
            new("state", "s.state", "处理", "Treated", ColumnKind.Code),
            new("note", "s.note{lang}", "原因", "Why") { IsLong = true },
        ],
        Filters = [new("indicator", "i.indicator{lang}", "指标", "Indicator"), new("expert", "s.label", "专家", "Expert") { IsCode = false }],
        SearchIn = ["p.name", "s.center_id", "s.label"],
        Order = "s.state = 'counted', s.center_id, s.indicator, s.expert",
    };

    public override string Path => "evaluation/panel/{id}";

    public override IReadOnlyList<ListDefinition> Lists { get; } = [Scores];

    public override bool IsOpenTo(Viewer viewer) => viewer.MayAudit;

    public override IEnumerable<string> Paths(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Reader.Rows("SELECT DISTINCT regulation FROM result.panel_agreement ORDER BY regulation", row => "evaluation/panel/" + row.GetString(0));
    }

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (reader, id) = (request.Reader, request.Id);
        var groups = AgreementRow.Read(reader, id);
        if (groups.Count == 0)
        {
            return null;
        }

        var experts = reader.Rows(
            """
            SELECT e.label, a.indicator{lang}, e.group_no, e.scored, e.recused, e.mean, e.leniency, e.agreement, e.standing, e.against_the_others, e.employers IS NOT NULL
            FROM result.panel_expert e JOIN result.panel_agreement a USING (regulation, indicator, group_no) WHERE e.regulation = $id
            ORDER BY e.standing IS NULL AND NOT e.against_the_others, e.indicator, e.group_no, e.expert LIMIT 400
            """,
            row => new ExpertRow(
                row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.Real(5), row.Real(6), row.Real(7), row.Text(8), row.GetBoolean(9), row.GetBoolean(10)),
            ("id", id));
        return new PageContent(
            request.Words.Say("专家打分与回避", "Expert scores and recusals"), typeof(PanelView),
            new PanelModel(EvaluationTabs.Of(reader), id, groups, experts, ListReader.Read(reader, Scores, request.List(Scores), id)));
    }
}

/// <summary>What the page of a regulation's panels shows.</summary>
/// <param name="Tabs">The pages of the section.</param>
/// <param name="Id">The regulation.</param>
/// <param name="Groups">How far groups agree.</param>
/// <param name="Experts">How each expert scored, those who stand out first; at most 400.</param>
/// <param name="Scores">Every score.</param>
public sealed record PanelModel(IReadOnlyList<Tab> Tabs, string Id, IReadOnlyList<AgreementRow> Groups, IReadOnlyList<ExpertRow> Experts, ListModel Scores);

/// <summary>How an expert scored an indicator.</summary>
/// <param name="Label">The expert's number, else the masked name.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Group">The group.</param>
/// <param name="Scored">How many centers.</param>
/// <param name="Recused">How many of these do not count.</param>
/// <param name="Mean">The mean of what counts.</param>
/// <param name="Leniency">By how many points above (or below) the others on the same centers.</param>
/// <param name="Agreement">Correlation with the others' mean.</param>
/// <param name="Standing">strict, lenient, or null.</param>
/// <param name="IsAgainst">Whether the expert ranks centers against the others.</param>
/// <param name="IsEmployerKnown">Whether recusal could be looked into.</param>
public sealed record ExpertRow(
    string Label, string Indicator, int Group, int Scored, int Recused, double? Mean, double? Leniency, double? Agreement, string? Standing, bool IsAgainst, bool IsEmployerKnown);
