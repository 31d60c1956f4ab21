using Analytics.Regulations.Findings;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>From where it is known how many instruments a lot has.</summary>
internal enum LotKnowledge
{
    /// <summary>Each instrument has its own line and number.</summary>
    Numbers,

    /// <summary>A list that is not among those added up states more than any of these.</summary>
    OtherList,

    /// <summary>The largest of the declarations that are added up: the lot may have had more.</summary>
    LargestDeclaration,
}

/// <summary>How many instruments of one purchase there are, and how many some platforms declare in sum.</summary>
/// <param name="Known">How many there are as far as is known.</param>
/// <param name="Knowledge">From where.</param>
/// <param name="Declared">By platform, in ordinal order: how many its latest list declares.</param>
/// <param name="Sum">The sum over platforms, the titles of one center counted once.</param>
/// <param name="Rows">The rows added up, and those that tell how many there are.</param>
internal sealed record EquipmentLot(int Known, LotKnowledge Knowledge, IReadOnlyList<(PlatformOfRow Platform, int Count)> Declared, int Sum, IReadOnlyList<EquipmentRow> Rows)
{
    /// <summary>How many too many; 0 and less where the declarations fit.</summary>
    public int Excess => Sum - Known;

    /// <summary>Counts a lot on both sides.</summary>
    /// <param name="rows">All rows of the purchase, of every platform and year.</param>
    /// <param name="group">The platforms that are added up.</param>
    /// <param name="apart">Instruments whose rows on two platforms are counted as two, though they may be one.</param>
    public static EquipmentLot Of(IReadOnlyList<EquipmentRow> rows, ClaimGroup group, IReadOnlySet<string> apart)
    {
        var counted = rows.Where(row => row.Claim is not null && group.PlatformIds.Contains(row.Platform.Id, StringComparer.Ordinal))
            .GroupBy(row => row.Platform.Id).OrderBy(list => list.Key, StringComparer.Ordinal)
            .Select(list => list.Where(row => row.Year == list.Max(other => other.Year)).ToList()).ToList();
        var declared = counted.Select(list => (list[0].Platform, Count: list.Sum(row => row.Count))).ToList();
        var sum = declared.GroupBy(item => item.Platform.Lineage ?? item.Platform.Id, StringComparer.Ordinal).Sum(lineage => lineage.Max(item => item.Count));
        var largestHere = declared.Max(item => item.Count);
        var lists = rows.GroupBy(row => (row.Platform.Id, row.Year)).Select(list => (Rows: list.ToList(), Count: list.Sum(row => row.Count))).ToList();
        var largest = lists.MaxBy(list => list.Count);
        var byNumber = rows.GroupBy(row => (row.EntityId, Platform: apart.Contains(row.EntityId) ? row.Platform.Id : ""))
            .Sum(instrument => instrument.GroupBy(row => (row.Platform.Id, row.Year)).Max(list => list.Sum(row => row.Count)));
        var known = Math.Max(largest.Count, byNumber);
        var knowledge = rows.All(row => row.Count == 1) ? LotKnowledge.Numbers : known > largestHere ? LotKnowledge.OtherList : LotKnowledge.LargestDeclaration;
        var evidence = counted.SelectMany(list => list).Concat(knowledge == LotKnowledge.OtherList && largest.Count == known ? largest.Rows : []);
        return new EquipmentLot(known, knowledge, declared, sum, [.. evidence.DistinctBy(row => row.RowId).OrderBy(row => row.Platform.Id, StringComparer.Ordinal).ThenBy(row => row.RowId)]);
    }
}
