using Analytics.Linkage.Evaluation;

namespace Analytics.Registry.Entities.People;

/// <summary>A number of a record by what it says, wherever its rows stand.</summary>
internal static class PersonHash
{
    /// <summary>The number.</summary>
    public static ulong Of(PersonRecord record)
    {
        var hash = PairHash.Ordered(record.PlatformId, record.Name);
        hash = PairHash.Ordered(hash, PairHash.Ordered(record.IdKey, record.ResidentNumber));
        hash = PairHash.Ordered(hash, PairHash.Text(record.OwnSex));
        hash = PairHash.Ordered(hash, (ulong)(record.OwnBirthDate?.DayNumber + 1 ?? 0));
        foreach (var text in record.Evidence)
        {
            hash = PairHash.Ordered(hash, PairHash.Text(text));
        }

        return hash;
    }
}
