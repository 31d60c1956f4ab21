using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Reports.Workbooks;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Reports.Queries;

/// <summary>The three sheets of a query workbook: how to answer, the questions, the rows.</summary>
internal sealed class QuerySheets(
    ReportWords w, RunFacts facts, QueryUnit unit, IReadOnlyList<FindingRow> findings, ILookup<string, EvidenceRow> evidence, IReadOnlyDictionary<string, ReplyRow> replies)
{
    private const int AnswerColumn = 9;
    private const int KeepColumn = 11;

    public IEnumerable<(string Name, Action<WorksheetPart> Write)> All() =>
        [(w.Say("说明", "Read me"), About), (w.Say("问题", "Questions"), Questions), (w.Say("依据", "Rows"), Rows)];

    private void About(WorksheetPart part)
    {
        using var sheet = new SheetWriter(part, [new(string.Empty, 20), new(string.Empty, 100)], header: false);
        sheet.BeginRow();
        sheet.Cell(w.Say("核查问题答复表", "Questions about annual reports"), CellStyle.Title);
        sheet.EndRow();
        Line(sheet, w.Say("单位", "Unit"), unit.Title);
        Line(sheet, QueryColumns.Unit.In(w), unit.Key);
        Line(sheet, w.Say("运行编号", "Run"), facts.RunId);
        Line(sheet, w.Say("报告年度", "Report year"), facts.YearText);
        Line(sheet, w.Say("怎样答复", "How to answer"), w.Say(
            "在“问题”表的浅色列中填写，每行一条：答复从下拉框中选（属实、不属实、已更正、说明）；说明文字写清情况和依据；需要保留在一个平台的，选平台编号并填自何日起。不改动其他列，存为 xlsx 交回。",
            "Fill in the light columns of the sheet 'Questions', a line each: choose the answer; explain it; where one platform keeps the person or thing, choose its id and give the day. Leave the other columns, and send the workbook back as xlsx."));
        Line(sheet, w.Say("这不是结论", "No verdict"), w.Say(
            "每条都是请单位核实的线索，不是违规认定。", "Each line is a lead for you to check, and says nothing about guilt."));
        Line(sheet, w.Say("遮盖", "Masking"), w.Say(
            "姓名和证件号已遮盖；其他单位的记录只列平台名称。请勿在说明文字中写完整证件号。",
            "Names and identifiers are masked; of other units' rows only the platform's name is shown. Please write no full identifier into the explanation."));
    }

    private void Questions(WorksheetPart part)
    {
        using var sheet = new SheetWriter(part, [
            new(QueryColumns.Finding.In(w), 16), new(w.Say("类型", "Kind"), 18), new(w.Say("对象", "Subject"), 12), new(w.Say("证件号或编号", "Identifier"), 20),
            new(w.Say("涉及平台", "Platforms"), 34), new(w.Say("内容", "What was found"), 48), new(w.Say("请说明", "Question"), 44), new(w.Say("条款", "Clause"), 16),
            new(QueryColumns.Answer.In(w), 10), new(QueryColumns.Text.In(w), 40), new(QueryColumns.Keep.In(w), 16), new(QueryColumns.From.In(w), 12),
            new(QueryColumns.Who.In(w), 12), new(QueryColumns.On.In(w), 12)]);
        foreach (var finding in findings)
        {
            var platforms = evidence[finding.Id].GroupBy(row => row.PlatformId ?? "", StringComparer.Ordinal).Select(platform => (Id: platform.Key, Name: platform.First().PlatformName)).ToList();
            sheet.BeginRow();
            sheet.Cell(finding.Id);
            sheet.Cell(w.Of(finding.Kind));
            sheet.Cell(finding.Subject);
            sheet.Cell(finding.Identifier);
            sheet.Cell(string.Join(w.Say("；", "; "), platforms.Select(platform => $"{platform.Id} {platform.Name}")));
            sheet.Cell(finding.Message);
            sheet.Cell(finding.Question);
            sheet.Cell(finding.Clause);
            Answers(sheet, replies.GetValueOrDefault(finding.Id));
            sheet.EndRow();
            sheet.Choices(KeepColumn, sheet.Row, [.. platforms.Select(platform => platform.Id)]);
        }

        sheet.Choices(AnswerColumn, 2, [.. QueryColumns.Answers.Select(answer => w.Say(answer.Zh, answer.En))]);
    }

    // What was answered before stands in the cells: reading it back again changes nothing.
    private void Answers(SheetWriter sheet, ReplyRow? reply)
    {
        var word = QueryColumns.Answers.FirstOrDefault(answer => answer.Code == reply?.Reply);
        sheet.Cell(word.Code is null ? null : w.Say(word.Zh, word.En), CellStyle.Answer);
        sheet.Cell(reply?.Note, CellStyle.Answer);
        sheet.Cell(reply?.KeepAt, CellStyle.Answer);
        sheet.Cell(reply?.EffectiveOn, CellStyle.AnswerDate);
        sheet.Cell(reply?.By, CellStyle.Answer);
        sheet.Cell(reply?.On, CellStyle.AnswerDate);
    }

    private void Rows(WorksheetPart part)
    {
        using var sheet = new SheetWriter(part, [
            new(w.Say("所属发现", "Of finding"), 16), new(w.Say("平台", "Platform"), 34), new(w.Say("名称", "Name"), 14), new(w.Say("编号或证件号", "Identifier"), 22),
            new(w.Say("起", "From"), 12), new(w.Say("止", "To"), 12), new(w.Say("年度", "Year"), 8), new(w.Say("该行所载", "What the row says"), 50),
            new(w.Say("文件", "File"), 40), new(w.Say("工作表", "Sheet"), 14), new(w.Say("行", "Row"), 8)]);
        foreach (var row in findings.SelectMany(finding => evidence[finding.Id]))
        {
            var seen = unit.Sees(row);
            sheet.BeginRow();
            sheet.Cell(row.FindingId);
            sheet.Cell(row.PlatformName ?? row.PlatformId);
            sheet.Cell(seen ? row.Name : w.Say("（其他单位的记录）", "(another unit's row)"));
            sheet.Cell(seen ? row.Identifier : null);
            sheet.Cell(seen ? row.Start : null);
            sheet.Cell(seen ? row.End : null);
            sheet.Cell(seen ? row.ReportYear : null, CellStyle.Text);
            sheet.Cell(seen ? FactText.Line(w, row) : null);
            sheet.Cell(seen ? row.File : null);
            sheet.Cell(seen ? row.Sheet : null);
            sheet.Cell(seen ? row.Row : null, CellStyle.Text);
            sheet.EndRow();
        }
    }

    private static void Line(SheetWriter sheet, string name, string text)
    {
        sheet.BeginRow();
        sheet.Cell(name, CellStyle.Strong);
        sheet.Cell(text);
        sheet.EndRow();
    }
}
