using System.Globalization;
using Analytics.Registry.Identifiers;
using Analytics.Regulations.Clauses;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>The sentences of a single-platform finding, in both languages, from the same facts.</summary>
internal sealed class OnePlatformText(StaffClause clause, Regulation regulation, OverlapGroup group, bool inForce, ApprovedException? exception, PlatformLink weakest)
{
    public string MessageZh
    {
        get
        {
            var text = $"{PersonZh}同时为{group.PlatformIds.Count}个{clause.PlatformsZh}的固定人员（{NamesZh}），{DaysZh}";
            text += weakest.IsIdentifier ? "" : $"；{EvidenceZh}";
            text += inForce ? "" : $"；相关年报早于本办法施行日（{(regulation.Effective is { } day ? Day(day) : "未定")}），当时的依据为{regulation.Predecessor}，仅作事实提示";
            text += exception is null ? "" : $"；已有批准文件{exception.DocumentNo}说明此情形";
            return text + "。";
        }
    }

    public string MessageEn
    {
        get
        {
            var text = $"{PersonEn} is fixed staff of {group.PlatformIds.Count} {clause.PlatformsEn} at the same time ({string.Join(", ", Names)}): {DaysEn}";
            text += weakest.IsIdentifier ? "" : $"; {EvidenceEn}";
            text += inForce ? "" : $"; the reports precede the regulation's first day ({(regulation.Effective is { } day ? Day(day) : "not set")}), shown as a fact only";
            text += exception is null ? "" : $"; explained by approval {exception.DocumentNo}";
            return text + ".";
        }
    }

    public string QuestionZh => string.Join("", Questions().Select(question => question.Zh));

    public string QuestionEn => string.Join(" ", Questions().Select(question => question.En));

    private string PersonZh => $"{Masking.Name(group.Shown.Name)}（{Masking.Identifier(group.Shown.IdNumber)}）";

    private string PersonEn => $"{Masking.Name(group.Shown.Name)} ({Masking.Identifier(group.Shown.IdNumber)})";

    private IEnumerable<string> Names => group.Rows.DistinctBy(row => row.Platform.Id).Select(row => row.Platform.Name);

    private string NamesZh => string.Join("、", Names);

    private string DaysZh => group.YearOnly
        ? "花名册未填任职起止日期，仅年度相同"
        : $"任职时间重叠：{(group.First == DateOnly.MinValue ? "起始未填" : Day(group.First))}至{(group.Last == DateOnly.MaxValue ? "今" : Day(group.Last))}";

    private string DaysEn => group.YearOnly
        ? "no dates of service are given, only the report year agrees"
        : $"service overlaps from {(group.First == DateOnly.MinValue ? "an open start" : Day(group.First))} to {(group.Last == DateOnly.MaxValue ? "the present" : Day(group.Last))}";

    // No share beyond what is claimed anywhere: 99.97 % reads 99.9 %.
    private double Percent => Math.Floor(1000 * weakest.Probability) / 10;

    private string EvidenceZh => string.Create(
        CultureInfo.InvariantCulture, $"证件号码不足以认定为同一人，系由姓名、出生日期、单位、联系方式等综合判断（把握{Percent:0.#}%）");

    private string EvidenceEn => string.Create(
        CultureInfo.InvariantCulture, $"no identifier shows that the rows are one person's; name, birth date, employer and contacts together do ({Percent:0.#} % sure)");

    private IEnumerable<(string Zh, string En)> Questions()
    {
        if (!weakest.IsIdentifier)
        {
            yield return ("请核对并补全该人员的证件号码，确认是否为同一人。", "Please complete the person's identifier: are the rows one person's?");
        }

        yield return ("请各平台核实该人员的固定岗位归属及起止时间，并说明保留在哪一个平台。", "Which platform is the person's fixed post, from when to when?");
        if (group.YearOnly)
        {
            yield return ("请补报到岗日、离岗日。", "Please give the first and last day of service.");
        }

        if (group.Rows.Any(row => row.FullTime != true))
        {
            yield return ("部分记录未填全职或填为非全职，请说明是否全职。", "Some rows say nothing of full-time employment, or deny it: is the person employed full-time?");
        }

        if (group.Rows.Any(row => row.Platform.LevelFromName))
        {
            yield return ("平台级别由名称推断，请确认。", "A platform's level was inferred from its name: please confirm.");
        }

        if (group.Rows.Any(row => row.Platform.Status is null))
        {
            yield return ("平台状态未填，请确认是否在建或运行。", "A platform's status is missing: is it building or operating?");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
