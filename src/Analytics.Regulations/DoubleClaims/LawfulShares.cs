namespace Analytics.Regulations.DoubleClaims;

/// <summary>
/// Whether several platforms may count one thing: as co-owners of an achievement, as partners of a project, or each with its part of a
/// contract's money. What is agreed and shows in the lists is no double counting, and is not reported.
/// </summary>
internal static class LawfulShares
{
    // Amounts in 万元 are rounded to a hundred yuan and more; parts of one amount differ by more than that.
    private const decimal Rounding = 0.01m;

    /// <summary>Whether the rows, one or more of each platform, show lawful shares.</summary>
    public static bool AreShown(ClaimKind kind, IReadOnlyList<ClaimRow> rows) => kind.Entity switch
    {
        "achievement" => AreCoOwners(rows),
        "project" => ArePartners(rows),
        _ => ArePartsOfAmount(rows),
    };

    /// <summary>One list at least names all the hosts as owners, and each host has but one of the platforms.</summary>
    private static bool AreCoOwners(IReadOnlyList<ClaimRow> rows)
    {
        var hosts = Hosts(rows);
        return hosts is not null && rows.Any(row => hosts.All(host => row.Owners.Contains(host)));
    }

    /// <summary>
    /// The parts of the money add up to no more than the whole; or, between different hosts, one leads at most and the others say that they
    /// take part, and nobody claims the whole as its part.
    /// </summary>
    private static bool ArePartners(IReadOnlyList<ClaimRow> rows)
    {
        var platforms = rows.GroupBy(row => row.Platform.Id, StringComparer.OrdinalIgnoreCase).Select(own => own.First()).ToList();
        var whole = platforms.Max(row => row.Amount);
        if (platforms.TrueForAll(row => row.Share is not null) && whole is { } total)
        {
            return platforms.Sum(row => row.Share!.Value) <= total * (1 + Rounding);
        }

        return Hosts(rows) is not null && platforms.TrueForAll(row => row.Role is not null) && platforms.Count(row => row.Role == "lead") <= 1;
    }

    /// <summary>Every platform states an amount, and no two state the same.</summary>
    private static bool ArePartsOfAmount(IReadOnlyList<ClaimRow> rows)
    {
        var amounts = rows.GroupBy(row => row.Platform.Id, StringComparer.OrdinalIgnoreCase).Select(own => own.First().Amount).ToList();
        if (amounts.Exists(amount => amount is not > 0))
        {
            return false;
        }

        var ordered = amounts.Select(amount => amount!.Value).Order().ToList();
        return ordered.Zip(ordered.Skip(1)).All(pair => pair.Second - pair.First > pair.Second * Rounding);
    }

    /// <summary>The platforms' hosts; null where one is not known or hosts two of the platforms.</summary>
    private static List<string>? Hosts(IReadOnlyList<ClaimRow> rows)
    {
        var hosts = rows.DistinctBy(row => row.Platform.Id).Select(row => row.Host).ToList();
        return hosts.Contains(null) || hosts.Distinct(StringComparer.Ordinal).Count() < hosts.Count ? null : [.. hosts.OfType<string>()];
    }
}
