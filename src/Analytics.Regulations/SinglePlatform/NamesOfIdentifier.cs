using Analytics.Registry.People;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>Splits the rows of one identifier by the names they bear: wholly different names may be different people.</summary>
internal static class NamesOfIdentifier
{
    /// <summary>
    /// Sets of rows whose names agree, directly or by way of a third (张伟 ~ ZHANG Wei ~ 张玮). A row without a name goes with the first set.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<StaffRow>> Split(IReadOnlyList<StaffRow> rows)
    {
        var groups = new List<List<StaffRow>>();
        foreach (var row in rows)
        {
            var touching = groups.Where(group => group.Any(other => Agree(row, other))).ToList();
            if (touching.Count == 0)
            {
                groups.Add([row]);
                continue;
            }

            touching[0].Add(row);
            foreach (var merged in touching.Skip(1))
            {
                touching[0].AddRange(merged);
                groups.Remove(merged);
            }
        }

        return groups;
    }

    /// <summary>How well the names of two rows agree; a missing name agrees with any.</summary>
    public static NameAgreement Agreement(StaffRow left, StaffRow right)
    {
        var (first, second) = (PersonName.Normalise(left.Name), PersonName.Normalise(right.Name));
        return first.Length == 0 || second.Length == 0 ? NameAgreement.OtherScript : PersonName.Compare(first, second);
    }

    private static bool Agree(StaffRow left, StaffRow right) => Agreement(left, right) != NameAgreement.Different;
}
