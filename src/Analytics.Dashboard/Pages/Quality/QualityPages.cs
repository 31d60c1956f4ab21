using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Quality;

/// <summary>What became of every file.</summary>
internal sealed class QualityPage : OfficeListPage
{
    public override string Path => "quality";

    public override NavigationEntry? Entry { get; } = new("quality", "数据质量", "Data quality");

    protected override ListDefinition List => QualityLists.Files;

    protected override (string Zh, string En) Explanation => (
        "每一个文件、每一行都有交代：读入的行等于接收、隔离、其他（表头、合计、空行、被新版取代等）之和。重复交付的文件只计一次；版本相互取代的，以新版为准。",
        "Every file and every row is accounted for: rows read are those accepted, set aside or other (headers, totals, empty lines, superseded by a later version). A file delivered twice counts once; of versions the later counts.");

    protected override IReadOnlyList<Figure> Figures(PageRequest request)
    {
        var words = request.Words;
        return request.Reader.First(
            """
            SELECT (SELECT count(*) FROM intake.file), (SELECT count(*) FROM intake.file WHERE status = 'failed'), (SELECT count(*) FROM intake.file WHERE status = 'duplicate'),
                   (SELECT count(*) FROM intake.source WHERE version_state = 'superseded'), coalesce(sum(rows_read), 0)::BIGINT, coalesce(sum(rows_accepted), 0)::BIGINT,
                   coalesce(sum(rows_quarantined), 0)::BIGINT, coalesce(sum(rows_other), 0)::BIGINT, coalesce(sum(rows_read - rows_accepted - rows_quarantined - rows_other), 0)::BIGINT
            FROM intake.accounting
            """,
            row => (IReadOnlyList<Figure>)
            [
                new(words.Say("文件", "Files"), row.GetInt64(0)), new(words.Say("无法读取", "Unreadable"), row.GetInt64(1), row.GetInt64(1) > 0), new(words.Say("重复交付", "Delivered twice"), row.GetInt64(2)),
                new(words.Say("被新版取代的表", "Sheets superseded"), row.GetInt64(3)), new(words.Say("读入行", "Rows read"), row.GetInt64(4)), new(words.Say("接收", "Accepted"), row.GetInt64(5)),
                new(words.Say("隔离", "Set aside"), row.GetInt64(6), row.GetInt64(6) > 0), new(words.Say("其他", "Other"), row.GetInt64(7)), new(words.Say("去向不明", "Unaccounted"), row.GetInt64(8), row.GetInt64(8) != 0),
            ])!;
    }
}

/// <summary>The rows of every sheet.</summary>
internal sealed class AccountingPage : OfficeListPage
{
    public override string Path => "quality/rows";

    protected override ListDefinition List => QualityLists.Accounting;

    protected override (string Zh, string En) Explanation => (
        "逐个工作表核对：读入＝接收＋隔离＋其他；“不明”应当全部为 0。", "Sheet by sheet: read is accepted, set aside and other together; nothing should be unaccounted for.");
}

/// <summary>Warnings and notes on accepted rows.</summary>
internal sealed class WarningsPage : OfficeListPage
{
    public override string Path => "quality/warnings";

    protected override ListDefinition List => QualityLists.Warnings;

    protected override (string Zh, string En) Explanation => ("这些行已接收、参与核查，但有值得核对之处。", "These rows were accepted and take part; something about them should be checked.");

    protected override (string Zh, string En) Nothing => ("已接收的行没有提示。", "Accepted rows have no warnings.");
}

/// <summary>Headers that were not understood.</summary>
internal sealed class HeadersPage : OfficeListPage
{
    public override string Path => "quality/headers";

    protected override ListDefinition List => QualityLists.Headers;

    protected override (string Zh, string En) Explanation => (
        "下列表头没有对应到任何标准列。其内容保留在工作区，不参与核查；要用它，请在 mapping.yaml 中指定（“也许是”一栏给出最接近的标准列）。",
        "No canonical column answers to these headers. Their content is kept in the workspace and takes no part; to use it, name the column in mapping.yaml (“perhaps” gives the nearest one).");

    protected override (string Zh, string En) Nothing => ("所有表头都认得。", "Every header was understood.");
}

/// <summary>What each column of each table holds.</summary>
internal sealed class ProfilesPage : OfficeListPage
{
    public override string Path => "quality/profiles";

    protected override ListDefinition List => QualityLists.Profiles;

    protected override (string Zh, string En) Explanation => (
        "各标准列的填写率、不同值个数、最多的值和写法（9 代表数字，a 代表字母，汉代表汉字）。涉及个人的列不列出值。", "How far each canonical column is filled, how many values differ, the most frequent ones, and how values are written (9 a digit, a a letter, 汉 a character). Values of personal columns are not listed.");
}
