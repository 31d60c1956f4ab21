using Analytics.Registry.People;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// What equal usable identifiers say: records whose names agree are one person with certainty; records whose names have nothing in common
/// are not joined by the number, which one of them bears by mistake.
/// </summary>
internal static class SharedIdentifiers
{
    // What one identifier leaves open. They are stated, not learnt: a check character and equal names leave a clerk's copy-paste error; a name
    // in another script cannot be confirmed by its letters; one differing character may be another person's number.
    private const double SameName = 0.9995;
    private const double OtherScript = 0.995;
    private const double NearName = 0.98;

    /// <summary>The groups of records (places in the list) that share an identifier and bear one name; marks the records whose identifier is disputed.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Find(IReadOnlyList<PersonRecord> records)
    {
        var groups = new List<IReadOnlyList<int>>();
        var ofKey = Enumerable.Range(0, records.Count).Where(place => records[place].IdKey.Length > 0).GroupBy(place => records[place].IdKey, StringComparer.Ordinal);
        foreach (var places in ofKey.Select(key => key.ToList()).Where(places => places.Count > 1))
        {
            var named = Split(records, places);
            if (named.Count > 1)
            {
                Dispute(records, named);
            }

            groups.AddRange(named.Where(group => group.Count > 1));
        }

        return groups;
    }

    /// <summary>The probability that two records with one identifier are one person, 0 to 1; 0 where their names or birth dates speak against it.</summary>
    public static double Probability(PersonRecord left, PersonRecord right)
    {
        var agreement = left.NormalName.Length == 0 || right.NormalName.Length == 0 ? NameAgreement.OtherScript : PersonName.Compare(left.NormalName, right.NormalName);
        return agreement switch
        {
            NameAgreement.Same => SameName,
            NameAgreement.OtherScript when !BornApart(left, right) => OtherScript,
            NameAgreement.Near when !BornApart(left, right) => NearName,
            _ => 0,
        };
    }

    /// <summary>Sets whose records agree, directly or by way of a third (张伟 ~ ZHANG Wei ~ 张玮).</summary>
    private static List<List<int>> Split(IReadOnlyList<PersonRecord> records, List<int> places)
    {
        var groups = new List<List<int>>();
        foreach (var place in places)
        {
            var touching = groups.Where(group => group.Exists(other => Probability(records[other], records[place]) > 0)).ToList();
            groups.RemoveAll(touching.Contains);
            groups.Add([.. touching.SelectMany(group => group).Append(place).Order()]);
        }

        return groups;
    }

    /// <summary>
    /// The number is its holder's, whose own birth date is the one inside it; the others bear it by mistake. Where that singles out nobody it
    /// is disputed for all of them.
    /// </summary>
    private static void Dispute(IReadOnlyList<PersonRecord> records, List<List<int>> groups)
    {
        var rightful = groups.Where(group => group.TrueForAll(place => IsBornAsNumbered(records[place]))).ToList();
        foreach (var place in groups.Where(group => rightful.Count != 1 || group != rightful[0]).SelectMany(group => group))
        {
            records[place].IsDisputed = true;
        }
    }

    private static bool IsBornAsNumbered(PersonRecord record) => record.OwnBirthDate is { } own && own == record.NumberBirthDate;

    /// <summary>Whether both rows give a birth date of their own, and the two are no slip of one another.</summary>
    private static bool BornApart(PersonRecord left, PersonRecord right)
    {
        if (left.OwnBirthDate is not { } one || right.OwnBirthDate is not { } other)
        {
            return false;
        }

        var equalParts = (one.Year == other.Year ? 1 : 0) + (one.Month == other.Month ? 1 : 0) + (one.Day == other.Day ? 1 : 0);
        return equalParts < 2;
    }
}
