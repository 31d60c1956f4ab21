using System.Globalization;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.TextCopies;

/// <summary>
/// Finds report texts that are near copies of another center's, or of the center's own report of an earlier year, and marks the passages.
/// Who copied from whom is not known, nor whether both copied from a third: always for review.
/// </summary>
internal sealed class TextCopyFindings : IFinder
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        var sections = TextSection.Read(database, scope.Year);
        var pairs = Compare(sections, scope, cancellation);
        var regimes = PlatformRegimes.Read(database);
        var groups = CopyGroup.Of(pairs).ToList();
        PassageTable.Write(database, groups.SelectMany(group => group.Pairs).OrderBy(pair => pair.Left.RowId).ThenBy(pair => pair.Right.RowId));
        return [.. groups.Select(group => ToFinding(group, regimes, scope)).OfType<Finding>()];
    }

    private static List<SectionPair> Compare(IReadOnlyList<TextSection> sections, FindingScope scope, CancellationToken cancellation)
    {
        if (sections.Count < 2)
        {
            return [];
        }

        var common = new CommonWords(sections);
        var latest = scope.Year ?? sections.Max(section => section.Year);
        return [.. CopyCandidates.Of(sections, common, cancellation)
            .Select(pair => (Left: sections[pair.Left], Right: sections[pair.Right]))
            .Where(pair => Matters(pair.Left, pair.Right, latest))
            .Select(pair => SectionPair.Compare(pair.Left, pair.Right, common))
            .Where(pair => pair.Shared > 0)];
    }

    /// <summary>Texts of two centers, one of them of this year; or of one center, of this year and an earlier one.</summary>
    private static bool Matters(TextSection left, TextSection right, int? latest) =>
        (left.Year == latest || right.Year == latest) && left.Platform.IsActive && right.Platform.IsActive
        && (left.Platform.Id == right.Platform.Id ? left.Year != right.Year : left.Platform.IsOtherThan(right.Platform));

    private static Finding? ToFinding(CopyGroup group, PlatformRegimes regimes, FindingScope scope)
    {
        if (regimes.TruthClause(group.PlatformIds, scope.Regime) is not { } clause)
        {
            return null;
        }

        var names = group.Pairs.SelectMany(pair => new[] { pair.Left.Platform, pair.Right.Platform }).DistinctBy(platform => platform.Id)
            .OrderBy(platform => platform.Id, StringComparer.Ordinal).Select(platform => platform.Name).ToList();
        var share = group.Containment.ToString("0%", CultureInfo.InvariantCulture);
        var years = group.Pairs.SelectMany(pair => new[] { pair.Left.Year, pair.Right.Year }).OfType<int>().Distinct().Order().ToList();
        var (zh, en) = group.IsOwnReport
            ? ($"{names[0]}{years[^1]}年度报告正文与本平台{years[0]}年度报告雷同：约{group.Shared}字相同，占较短一方自有内容的{share}",
                $"The report of {names[0]} for {years[^1]} is mostly that for {years[0]}: about {group.Shared} characters, {share} of the shorter text's own words")
            : ($"{group.PlatformIds.Count}个平台的年度报告正文雷同（{string.Join("、", names)}）：约{group.Shared}字相同，占较短一方自有内容的{share}",
                $"The reports of {group.PlatformIds.Count} platforms share text ({string.Join(", ", names)}): about {group.Shared} characters, {share} of the shorter text's own words");
        return new Finding
        {
            Kind = "text_copy",
            Severity = group.IsOwnReport || group.Confidence < 0.9 ? "low" : "medium",
            Confidence = group.Confidence,
            Outcome = "REVIEW",
            Regulation = clause.Regulation,
            Clause = clause.Clause,
            PlatformIds = group.PlatformIds,
            EntityId = "",
            Subject = group.Pairs[0].Left.Name ?? group.Pairs[0].Left.Document ?? "",
            Identifier = "",
            MessageZh = zh + "（格式用语、多家通用表述和办法原文未计）" + (group.IsOfOneHost ? "；同一依托单位，可能为单位共同介绍" : "") + "。",
            MessageEn = en + " (forms, common phrases and the regulations' own words left out)" + (group.IsOfOneHost ? "; they have one host, whose description both may give" : "") + ".",
            QuestionZh = group.IsOwnReport ? "请说明本年度工作与上年度的不同，并补报本年度实际内容。" : "请各平台说明文本来源，并核实所述内容是否为本平台实际开展。",
            QuestionEn = group.IsOwnReport ? "What was different this year? Please report what was done in it." : "Where does the text come from, and was what it tells of done at this platform?",
            Evidence = Evidence(group),
        };
    }

    private static List<EvidenceRow> Evidence(CopyGroup group)
    {
        var rows = new SortedDictionary<long, (TextSection Section, int Start)>();
        foreach (var pair in group.Pairs)
        {
            rows.TryAdd(pair.Left.RowId, (pair.Left, pair.Left.Folded.Places[pair.Passages[0].Left]));
            rows.TryAdd(pair.Right.RowId, (pair.Right, pair.Right.Folded.Places[pair.Passages[0].Right]));
        }

        return [.. rows.Values.OrderBy(row => row.Section.Platform.Id, StringComparer.Ordinal).ThenBy(row => row.Section.RowId).Select(row => row.Section.ToEvidence(row.Start))];
    }
}
