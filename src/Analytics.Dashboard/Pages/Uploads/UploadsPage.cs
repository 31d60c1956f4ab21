using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Dashboard.Uploads;

namespace Analytics.Dashboard.Pages.Uploads;

/// <summary>Files for the next run: what was handed in, and the form to hand in more. Who sees not all sees the own ones.</summary>
internal sealed class UploadsPage : DashboardPage
{
    private static readonly ListDefinition List = new("uploads", "已收文件", "Files taken in")
    {
        Prepare = Prepare,
        From = "temp.upload",
        Rights = "TRUE",
        Columns =
        [
            new("at", BesideRun.BeijingTime("At"), "时间（北京）", "Time (Beijing)", ColumnKind.Id),
            new("kind", "kind{lang}", "类别", "Kind"),
            new("file", "\"File\"", "文件", "File") { IsLong = true },
            new("rows", "\"Rows\"", "行", "Rows", ColumnKind.Number),
            new("bytes", "\"Bytes\"", "字节", "Bytes", ColumnKind.Number),
            new("who", "\"Who\"", "上传者", "From"),
            new("sha256", "\"Sha256\"", "SHA-256", "SHA-256", ColumnKind.Id),
        ],
        Filters = [new("kind", "kind{lang}", "类别", "Kind") { IsCode = false }],
        Order = "\"At\" DESC, \"File\"",
    };

    public override string Path => "uploads";

    public override NavigationEntry? Entry { get; } = new("uploads", "文件上传", "Uploads");

    public override bool IsInFiles => false;

    public override IReadOnlyList<ListDefinition> Lists => [List];

    public override bool IsOpenTo(Viewer viewer) => viewer.MayUpload;

    public override PageContent? Load(PageRequest request) => Content(request, said: null);

    /// <summary>The page after a form was sent.</summary>
    public static PageContent Content(PageRequest request, UploadSaid? said)
    {
        Prepare(request.Reader, request.Workspace);
        return new PageContent(request.Words.Say("文件上传", "Uploads"), typeof(UploadsView), new UploadsModel(ListReader.Read(request.Reader, List, request.List(List)), said));
    }

    private static void Prepare(RunReader reader, string workspace)
    {
        BesideRun.Lines(
            reader, "upload_line", Inbox.Index(workspace), ("Sha256", "VARCHAR"), ("Kind", "VARCHAR"), ("File", "VARCHAR"), ("Bytes", "BIGINT"), ("Rows", "BIGINT"), ("Who", "VARCHAR"), ("At", "VARCHAR"));
        using var command = reader.Database.CreateCommand();
        var own = reader.Viewer.SeesAll ? "TRUE" : $"\"Who\" = '{reader.Viewer.Name.Replace("'", "''", StringComparison.Ordinal)}'";
        command.CommandText = $"""
            CREATE OR REPLACE TEMP VIEW upload AS
            SELECT *, CASE "Kind" WHEN 'Scores' THEN '专家评分表' ELSE '更正后的隔离行' END AS kind_zh, CASE "Kind" WHEN 'Scores' THEN 'Score sheet' ELSE 'Corrected rows' END AS kind_en
            FROM temp.upload_line WHERE {own}
            """;
        command.ExecuteNonQuery();
    }
}

/// <summary>What the page of uploads shows.</summary>
/// <param name="Files">What was taken in.</param>
/// <param name="Said">What came of the form that was just sent; null for none.</param>
public sealed record UploadsModel(ListModel Files, UploadSaid? Said);

/// <summary>What came of a file.</summary>
/// <param name="Taken">The file, where it was taken.</param>
/// <param name="Why">Why it was not, in the viewer's language.</param>
public sealed record UploadSaid(Upload? Taken, string? Why);
