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

    /// <summary>The conflict among the rows of one usable identifier, or null.</summary>
    public static Finding? Of(IReadOnlyList<StaffRow> rows)
    {
        var names = rows.Where(row => PersonName.Normalise(row.Name).Length > 0).DistinctBy(row => PersonName.Normalise(row.Name)).ToList();
        var worst = NameAgreement.Same;
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                var agreement = PersonName.Compare(PersonName.Normalise(names[i].Name), PersonName.Normalise(names[j].Name));
                worst = agreement > worst ? agreement : worst;
            }
        }

        // Alike or not, names of two people are no slip of writing.
        var isOfTwo = rows.Select(row => row.EntityId).Distinct(StringComparer.Ordinal).Count() > 1;
        return worst < NameAgreement.Near ? null : ToFinding(rows, names, isOfTwo || worst == NameAgreement.Different);
    }

    /// <summary>The number's holder: whose birth date is the one inside it; else the first.</summary>
    private static StaffRow Holder(IReadOnlyList<StaffRow> rows) =>
        rows.FirstOrDefault(row => row.BirthDate is { } own && own == IdentityDocument.Read(default, row.IdNumber).BirthDate) ?? rows[0];

    private static Finding ToFinding(IReadOnlyList<StaffRow> rows, List<StaffRow> names, bool different)
    {
        var holder = Holder(rows);
        var identifier = Masking.Identifier(holder.IdNumber);
        var written = string.Join("、", names.Select(row => Masking.Name(row.Name)));
        return new Finding
        {
            Kind = "identifier_conflict",
            Severity = different ? "high" : "low",
            Confidence = different ? Written : SlipOfWriting,
            Outcome = "REVIEW",
            Regulation = "liaoning-2026",
            Clause = StaffClause.Liaoning.ClauseId,
            PlatformIds = [.. rows.Select(row => row.Platform.Id).Distinct().Order(StringComparer.Ordinal)],
            EntityId = holder.EntityId,
            Subject = Masking.Name(holder.Name),
            Identifier = identifier,
            MessageZh = $"证件号码 {identifier} 对应{names.Count}个不同姓名（{written}）" + (different ? "，系不同的人，可能为误填或冒用。" : "，姓名相近，可能为笔误。"),
            MessageEn = $"The identifier {identifier} is used with {names.Count} different names ({written})" + (different ? ", of different people: it was miswritten or misused." : ", which are close: a slip of writing is likely."),
            QuestionZh = "请各平台核对该人员的姓名与证件号码并更正。",
            QuestionEn = "Please check the person's name and number against the document and correct the roster.",
            Evidence = [.. rows.Select(StaffEvidence.Of)],
        };
    }
}
