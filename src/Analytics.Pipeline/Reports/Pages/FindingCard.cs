using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>One finding: who, what, under which clause, when, on whose rows, and what to ask.</summary>
internal sealed class FindingCard(HtmlWriter html, ReportContext context)
{
    private readonly ReportWords _w = context.Words;

    public void Write(FindingRow finding, ClauseRow? clause, IReadOnlyList<EvidenceRow> evidence, IReadOnlyList<ReplyRow> replies)
    {
        using var card = html.Begin(
            "article", ("class", "finding"), ("id", finding.Id), ("data-kind", finding.Kind), ("data-word", finding.ConfidenceWord), ("data-state", finding.State));
        Head(finding);
        html.Text("p", finding.Message, ("class", "message"));
        StateLines.Write(html, _w, finding, replies);
        Timeline.Write(html, context, finding, evidence);
        Platforms(evidence);
        if (!string.IsNullOrEmpty(finding.Question))
        {
            using var question = html.Begin("div", ("class", "question"));
            html.Text("h4", _w.Say("请单位说明", "To ask the unit"));
            html.Text("p", finding.Question);
        }

        Clause(finding, clause);
    }

    private void Head(FindingRow finding)
    {
        using var head = html.Begin("header");
        using (html.Begin("h3"))
        {
            html.Text("span", finding.Subject ?? _w.Say("（无名称）", "(no name)"), ("class", "subject"));
            if (finding.Identifier is not null)
            {
                html.Text(" ");
                html.Text("span", finding.Identifier, ("class", "identifier"));
            }
        }

        using (html.Begin("ul", ("class", "badges")))
        {
            html.Text("li", Confidence(finding), ("class", $"badge word-{finding.ConfidenceWord}"));
            html.Text("li", _w.Of(finding.State), ("class", $"badge state-{finding.State}"));
            html.Text("li", _w.Of(finding.Kind), ("class", "badge"));
            html.Text("li", _w.Say("程度 ", "severity ") + _w.Of(finding.Severity), ("class", "badge"));
            html.Text("li", _w.Of(finding.Outcome), ("class", "badge"));
            if (finding.YearOnly)
            {
                html.Text("li", _w.Say("仅年度", "year only"), ("class", "badge"));
            }
        }

        html.Text("a", finding.Id, ("class", "permalink"), ("href", "#" + finding.Id), ("aria-label", _w.Say("本条链接 ", "Link to ") + finding.Id));
    }

    private string Confidence(FindingRow finding)
    {
        var word = _w.Of(finding.ConfidenceWord);
        return finding.Confidence is { } value ? $"{word} {Percent(value)}" : word;
    }

    // Never rounded up to a certainty that is not there.
    private static string Percent(double probability)
    {
        var floor = Math.Floor((decimal)probability * 10_000m) / 100m;
        return floor.ToString("0.##", CultureInfo.InvariantCulture) + " %";
    }

    private void Platforms(IReadOnlyList<EvidenceRow> evidence)
    {
        using var platforms = html.Begin("div", ("class", "platforms"));
        foreach (var platform in evidence.GroupBy(row => row.PlatformId ?? row.PlatformName, StringComparer.Ordinal))
        {
            var first = platform.First();
            using var box = html.Begin("section", ("class", "platform"), ("aria-label", first.PlatformName ?? first.PlatformId));
            html.Text("h4", first.PlatformName ?? first.PlatformId ?? "—");
            html.Text("p", string.Join(" · ", ((string?[])[_w.PlatformKind(first.PlatformKind), first.City, first.PlatformId]).Where(part => !string.IsNullOrEmpty(part))), ("class", "kind"));
            // Rosters of several years mostly repeat each other: what they agree on is said once, with all the places where it stands.
            foreach (var same in platform.GroupBy(row => (row.Name, row.Identifier, row.Start, row.End, Facts: FactText.Line(_w, row))))
            {
                Rows([.. same]);
            }
        }
    }

    private void Rows(List<EvidenceRow> rows)
    {
        var row = rows[0];
        using (html.Begin("dl", ("class", "row")))
        {
            Pair(_w.Say("名称", "Name"), row.Name);
            Pair(_w.Say("期间", "Period"), Timeline.PeriodText(_w, row));
            foreach (var fact in row.Facts)
            {
                Pair(FactText.Name(_w, row.Table, fact), FactText.Value(_w, row.Table, fact));
            }

            Pair(_w.Say("年度", "Year"), string.Join(_w.Say("、", ", "), rows.Select(item => item.ReportYear).OfType<int>().Distinct().Order()));
        }

        using var sources = html.Begin("ul", ("class", "source"));
        foreach (var item in rows)
        {
            Source(item);
        }
    }

    private void Source(EvidenceRow row)
    {
        using var source = html.Begin("li");
        html.Text(row.File ?? "—");
        html.Text(Place(row));
        if (row.Sha256 is { Length: > 12 } hash)
        {
            html.Text(" ");
            html.Text("code", hash[..12], ("title", "SHA-256 " + hash));
        }
    }

    private string Place(EvidenceRow row)
    {
        var sheet = string.IsNullOrEmpty(row.Sheet) ? string.Empty : _w.Say($"，工作表“{row.Sheet}”", $", sheet “{row.Sheet}”");
        var line = row.Row is { } number ? _w.Say($"，第 {number} 行", $", row {number}") : string.Empty;
        return sheet + line;
    }

    private void Pair(string name, string? value)
    {
        html.Text("dt", name);
        html.Text("dd", string.IsNullOrEmpty(value) ? "—" : value);
    }

    private void Clause(FindingRow finding, ClauseRow? clause)
    {
        using var quote = html.Begin("figure", ("class", "clause"));
        if (!string.IsNullOrEmpty(clause?.Quote))
        {
            html.Text("blockquote", clause.Quote);
        }

        using var source = html.Begin("figcaption");
        if (clause is null)
        {
            html.Text(finding.Clause ?? finding.Regulation ?? "—");
            return;
        }

        html.Text("cite", _w.Say($"《{clause.Title}》", clause.Title ?? clause.Regulation));
        html.Text(string.IsNullOrEmpty(clause.DocumentNo) ? string.Empty : _w.Say($"（{clause.DocumentNo}）", $" ({clause.DocumentNo})"));
        html.Text($" {clause.Article}");
        html.Text(clause.Effective is { } day ? _w.Say($"，{day:yyyy-MM-dd} 起施行", $", in force from {day:yyyy-MM-dd}") : string.Empty);
        html.Text(" · ");
        html.Text("code", clause.Clause);
    }
}
