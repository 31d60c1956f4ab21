namespace Analytics.Generator.World;

/// <summary>
/// A platform of the world. <see cref="Lineage"/> is the number of the first title of the same entity: a city and a provincial title of one center share
/// it. People FirstPerson … FirstPerson+PersonCount−1 have their home here.
/// </summary>
internal sealed class Platform
{
    public required int Number { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PlatformKind Kind { get; init; }

    public required PlatformLevel Level { get; init; }

    public required Host Host { get; init; }

    public required int Lineage { get; init; }

    public required string Field { get; init; }

    public required PlatformStatus Status { get; init; }

    public required DateOnly Approved { get; init; }

    public DateOnly? Revoked { get; init; }

    /// <summary>Whether the offices hold rosters of the earlier report years too.</summary>
    public required bool DeliversHistory { get; init; }

    /// <summary>Whether its rosters have columns for the dates of service.</summary>
    public required bool HasServiceDates { get; init; }

    public required int Weight { get; init; }

    /// <summary>Which of its host's platforms it is, from 0: asset numbers are unique within the owner.</summary>
    public int OrdinalInHost { get; set; }

    public int FirstPerson { get; set; }

    public int PersonCount { get; set; }

    public City City => Host.City;

    public bool IsActive => Status != PlatformStatus.Revoked;

    /// <summary>Provincial, in Liaoning, active: what article 18 of Liaoning's regulation of 2026 counts.</summary>
    public bool IsActiveLiaoningProvincial => IsActive && Level == PlatformLevel.Provincial && City.Province == City.Liaoning;

    /// <summary>An active technology innovation center of Dalian under its city title: what Dalian's regulation of 2025 governs.</summary>
    public bool IsCenterOfDalian => IsActive && Level == PlatformLevel.Municipal && Kind == PlatformKind.InnovationCenter && City.Name == "大连市";

    /// <summary>The years whose rosters lie in the folder.</summary>
    public IEnumerable<int> RosterYears(int reportYear) => DeliversHistory ? Enumerable.Range(reportYear - 3, 4) : [reportYear];

    public string LevelText => Level switch
    {
        PlatformLevel.National => "国家级",
        PlatformLevel.Ministry => "部级",
        PlatformLevel.Provincial => "省级",
        _ => "市级",
    };

    public string StatusText => Status switch
    {
        PlatformStatus.Building => "建设期",
        PlatformStatus.Operating => "运行",
        PlatformStatus.Rectifying => "整改",
        _ => "撤销",
    };
}
