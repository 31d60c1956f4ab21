using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Quality;

/// <summary>Rows that were set aside, by reason and one by one; the files to correct them in, and how to deliver them again.</summary>
internal sealed class QuarantinePage : DashboardPage
{
    public override string Path => "quality/quarantine";

    public override IReadOnlyList<ListDefinition> Lists { get; } = [QualityLists.Quarantine];

    public override bool IsOpenTo(Viewer viewer) => viewer.MayAudit;

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        IReadOnlyList<ReasonRow> reasons = request.Reader.Rows(
            """
            SELECT q.code, count(DISTINCT (coalesce(q.file_id, s.file_id), q.source_id, q.source_row)), count(DISTINCT coalesce(q.file_id, s.file_id)), count(*) FILTER (q.resolved_by IS NOT NULL),
                   first(q.message{lang} ORDER BY q.quarantine_id)
            FROM intake.quarantine q LEFT JOIN intake.source s USING (source_id) GROUP BY q.code ORDER BY 2 DESC, q.code
            """,
            row => new ReasonRow(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? "" : row.GetString(4)));

        // The files hold exact values: they are served to those who may see them, and never copied into an export.
        var files = request.IsFile ? [] : request.Reader.Run.QuarantineNames;
        return new(request.Words.Say("数据质量：隔离的行", "Data quality: rows set aside"), typeof(QuarantineView),
            new QuarantineModel(reasons, files, ListReader.Read(request.Reader, QualityLists.Quarantine, request.List(QualityLists.Quarantine))));
    }
}

/// <summary>What the quarantine's page shows.</summary>
/// <param name="Reasons">Reasons with how many rows each has.</param>
/// <param name="Files">The names of the files to correct rows in.</param>
/// <param name="Rows">Every reason of every row.</param>
public sealed record QuarantineModel(IReadOnlyList<ReasonRow> Reasons, IReadOnlyList<string> Files, ListModel Rows);

/// <summary>A reason with how many rows it has.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Rows">How many rows; a row that fails twice by one code counts once.</param>
/// <param name="Files">In how many files.</param>
/// <param name="Resolved">How many failures were corrected by a later file.</param>
/// <param name="Example">What is said of the first of them.</param>
public sealed record ReasonRow(string Code, long Rows, long Files, long Resolved, string Example);
