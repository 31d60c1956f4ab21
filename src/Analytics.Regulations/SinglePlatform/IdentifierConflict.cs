using Analytics.Registry.Identifiers;
using Analytics.Registry.People;
using Analytics.Regulations.Findings;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>
/// One usable identifier under different names (人员基本信息须……接受查重, Liaoning article 18). Another notation of one name (traditional
/// characters, spaces, letter case, another script) is no conflict.
/// </summary>
internal static class IdentifierConflict
{
    // The fact itself is what is written; what remains open is whether the numbers were read as written.
    private const double Written = 0.9995;
    private const double SlipOfWriting = 0.95;

    /// <summary>The conflict among the rows of one identifier, or null.</summary>
    public static Finding? Of(IReadOnlyList<StaffRow> rows)
    {
        // Rows become one entity without an identifier too, once names and other evidence say so; their names are not the subject here.
        var identified = rows.Where(row => IdentityDocument.Read(default, row.IdNumber).Status == DocumentStatus.Usable).ToList();
        var names = identified.Where(row => PersonName.Normalise(row.Name).Length > 0).DistinctBy(row => PersonName.Normalise(row.Name)).ToList();
        var worst = NameAgreement.Same;
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                var agreement = NamesOfIdentifier.Agreement(names[i], names[j]);
                worst = agreement > worst ? agreement : worst;
            }
        }

        return worst < NameAgreement.Near ? null : ToFinding(identified, names, worst == NameAgreement.Different);
    }

    private static Finding ToFinding(List<StaffRow> rows, List<StaffRow> names, bool different)
    {
        var identifier = Masking.Identifier(rows[0].IdNumber);
        var written = string.Join("、", names.Select(row => Masking.Name(row.Name)));
        return new Finding
        {
            Kind = "identifier_conflict",
            Severity = different ? "high" : "low",
            Confidence = different ? Written : SlipOfWriting,
            Outcome = "REVIEW",
            Regulation = "liaoning-2026",
            Clause = OnePlatformRule.ClauseId,
            PlatformIds = [.. rows.Select(row => row.Platform.Id).Distinct().Order(StringComparer.Ordinal)],
            EntityId = rows[0].EntityId,
            Subject = Masking.Name(rows[0].Name),
            Identifier = identifier,
            MessageZh = $"证件号码 {identifier} 对应{names.Count}个不同姓名（{written}）" + (different ? "，姓名完全不同，可能为误填或冒用。" : "，姓名相近，可能为笔误。"),
            MessageEn = $"The identifier {identifier} is used with {names.Count} different names ({written})" + (different ? ", which have nothing in common." : ", which are close: a slip of writing is likely."),
            QuestionZh = "请各平台核对该人员的姓名与证件号码并更正。",
            QuestionEn = "Please check the person's name and number against the document and correct the roster.",
            Evidence = [.. rows.Select(StaffEvidence.Of)],
        };
    }
}
