using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// Links where too few identities are known to learn from: one birth date, no other sex, names that agree, and a further fact in common that
/// few people share; or, where a birth date is missing, one name and a telephone or e-mail that nobody of another name has. A province of a
/// few dozen people must not be judged by a model that was trained on them.
/// </summary>
internal static class ClearAgreement
{
    // Stated, not learnt. Colleagues of one name and birth date are rare, people of one name, birth date and telephone hardly exist.
    private const double ByContact = 0.99;
    private const double ByEmployer = 0.95;

    // A line of an office is shared by colleagues, but hardly by two of one name; without a birth date nothing confirms it.
    private const double ByOwnContact = 0.97;

    // One character written wrong, or the name in letters.
    private const NameLevel LeastOfNames = NameLevel.RomanisedOrSwapped;

    private static readonly int Telephone = PersonEvidence.PlaceOf("telephone");
    private static readonly int Email = PersonEvidence.PlaceOf("email");
    private static readonly int Employer = PersonEvidence.PlaceOf("employer");
    private static readonly int Unit = PersonEvidence.PlaceOf("employer_unit_id");

    /// <summary>The links among records, each pair once.</summary>
    public static IReadOnlyList<PersonLink> Find(IReadOnlyList<PersonRecord> records)
    {
        var links = new List<PersonLink>();
        var alike = Enumerable.Range(0, records.Count)
            .Where(place => records[place].NormalName.Length > 0 && records[place].BirthDate is not null)
            .GroupBy(place => records[place].BirthDate);
        foreach (var places in alike.Select(group => group.ToList()).Where(places => places.Count > 1))
        {
            for (var i = 0; i < places.Count; i++)
            {
                for (var j = i + 1; j < places.Count; j++)
                {
                    if (Probability(records[places[i]], records[places[j]]) is > 0 and var probability)
                    {
                        links.Add(new PersonLink(places[i], places[j], IsIdentifier: false, PersonLink.Bits(probability), probability));
                    }
                }
            }
        }

        links.AddRange(ByContactOfOneName(records, Telephone).Concat(ByContactOfOneName(records, Email)).DistinctBy(link => (link.Left, link.Right)));
        return links;
    }

    /// <summary>Links of records of one name and one telephone (or e-mail) that no other name uses, of which one at least says no birth date.</summary>
    private static IEnumerable<PersonLink> ByContactOfOneName(IReadOnlyList<PersonRecord> records, int column)
    {
        var lines = Enumerable.Range(0, records.Count).Where(place => records[place].NormalName.Length > 0 && records[place].Evidence[column] is { Length: > 0 })
            .GroupBy(place => records[place].Evidence[column]!, StringComparer.OrdinalIgnoreCase);
        foreach (var places in lines.Select(line => line.ToList()).Where(places => places.TrueForAll(place => records[place].NormalName == records[places[0]].NormalName)))
        {
            for (var i = 0; i < places.Count; i++)
            {
                for (var j = i + 1; j < places.Count; j++)
                {
                    if (IsUnbornAlike(records[places[i]], records[places[j]]))
                    {
                        yield return new PersonLink(places[i], places[j], IsIdentifier: false, PersonLink.Bits(ByOwnContact), ByOwnContact);
                    }
                }
            }
        }
    }

    private static bool IsUnbornAlike(PersonRecord left, PersonRecord right) =>
        (left.BirthDate is null || right.BirthDate is null) && !(left.TrustedKey.Length > 0 && left.TrustedKey == right.TrustedKey)
        && (left.Sex.Length == 0 || right.Sex.Length == 0 || left.Sex == right.Sex) && !Contradictions.Holds(left, right);

    private static double Probability(PersonRecord left, PersonRecord right)
    {
        var sameNumber = left.TrustedKey.Length > 0 && left.TrustedKey == right.TrustedKey;
        var names = ChineseNameComparator.Compare(left.Name, right.Name);
        if (names < LeastOfNames || sameNumber || (left.Sex.Length > 0 && right.Sex.Length > 0 && left.Sex != right.Sex) || Contradictions.Holds(left, right))
        {
            return 0;
        }

        var (telephone, email) = (Same(left, right, Telephone), Same(left, right, Email));
        if (telephone == true || email == true || NumbersAgree(left, right))
        {
            return ByContact;
        }

        var isEmployer = Same(left, right, Unit) == true || OrganisationComparator.Compare(left.Evidence[Employer], right.Evidence[Employer]) >= OrganisationLevel.ParentOfDepartment;
        return isEmployer && telephone is null && names >= NameLevel.EqualAfterFolding ? ByEmployer : 0;
    }

    /// <summary>Whether a masked or mistyped number agrees with the other one in what can be read.</summary>
    private static bool NumbersAgree(PersonRecord left, PersonRecord right) =>
        !left.IsDisputed && !right.IsDisputed && left.ResidentNumber.Length > 0 && right.ResidentNumber.Length > 0
        && IdentifierComparator.Compare(left.ResidentNumber, right.ResidentNumber) >= IdentifierLevel.OneCharacterWrong;

    private static bool? Same(PersonRecord left, PersonRecord right, int column) =>
        left.Evidence[column] is { } one && right.Evidence[column] is { } other ? one.Equals(other, StringComparison.OrdinalIgnoreCase) : null;
}
