namespace Analytics.Generator;

/// <summary>How hard the data is to link.</summary>
public enum Difficulty
{
    /// <summary>Mostly right identifiers; a first look.</summary>
    Easy,

    /// <summary>What an average delivery looks like.</summary>
    Default,

    /// <summary>Identifiers are lacking on more than half of the pairs that matter.</summary>
    Hard,
}

/// <summary>
/// Every probability of the generator. "Pair" means two posts of one person at two platforms; a disturbance of a pair falls on one of its two sides.
/// People with one post are disturbed half as often, so that the disturbance itself does not tell who has two.
/// </summary>
public sealed record DifficultySettings
{
    /// <summary>Share of pairs with no identifier on one side.</summary>
    public required double IdentifierMissing { get; init; }

    /// <summary>Share of pairs with a masked identifier (290202********1234) on one side.</summary>
    public required double IdentifierMasked { get; init; }

    /// <summary>Share of pairs with one wrong digit in one identifier, whose check character then fails.</summary>
    public required double IdentifierMistyped { get; init; }

    /// <summary>Share of pairs with the fifteen-digit form on one side.</summary>
    public required double IdentifierFifteen { get; init; }

    /// <summary>Share of pairs with one name in traditional characters.</summary>
    public required double NameTraditional { get; init; }

    /// <summary>Share of pairs where one name has another character of the same sound.</summary>
    public required double NameHomophone { get; init; }

    /// <summary>Share of pairs where one name has another character that looks alike.</summary>
    public required double NameNearGlyph { get; init; }

    /// <summary>Share of pairs with one name in Latin letters.</summary>
    public required double NameLatin { get; init; }

    /// <summary>Share of pairs with white space or another middle dot inside one name.</summary>
    public required double NameSpaced { get; init; }

    /// <summary>Share of pairs whose employer is worded differently on one side.</summary>
    public required double EmployerReworded { get; init; }

    /// <summary>Share of rows without a telephone number.</summary>
    public required double TelephoneMissing { get; init; }

    /// <summary>Share of rows without an e-mail address.</summary>
    public required double EmailMissing { get; init; }

    /// <summary>Share of people who share name and birth date with somebody else (planted; chance adds a few).</summary>
    public required double Homonyms { get; init; }

    /// <summary>Share of people who are one of two twins: birth date and surname alike, given names similar, identifiers adjacent.</summary>
    public required double Twins { get; init; }

    /// <summary>Share of platforms with one or two inflated figures in their annual report.</summary>
    public required double InflatedPlatforms { get; init; }

    /// <summary>Share of platforms with a true jump of the same size, borne out by the ledgers.</summary>
    public required double ShockedPlatforms { get; init; }

    /// <summary>Smallest factor of an inflation.</summary>
    public required double InflationFrom { get; init; }

    /// <summary>Largest factor of an inflation.</summary>
    public double InflationTo { get; init; } = 3.0;

    /// <summary>Share of shared instruments that are worded differently by the second platform (name, model) and may lack their asset number there.</summary>
    public required double EquipmentReworded { get; init; }

    /// <summary>Share of equipment lines without their asset number, and of those without their serial number.</summary>
    public required double EquipmentNumberMissing { get; init; }

    /// <summary>Share of equipment lines with one wrong digit in the serial number.</summary>
    public required double SerialMistyped { get; init; }

    /// <summary>Share of equipment lines with the day of entry in the books for the day of purchase.</summary>
    public required double EquipmentDateShifted { get; init; }

    /// <summary>Share of equipment lines that leave the owner out.</summary>
    public required double OwnerMissing { get; init; }

    /// <summary>Share of equipment lines that word the owner differently.</summary>
    public required double OwnerReworded { get; init; }

    /// <summary>Share of platforms whose list tells the months of purchases alone.</summary>
    public required double EquipmentMonthsOnly { get; init; }

    /// <summary>Share of platforms whose list gives values in whole 万元.</summary>
    public required double EquipmentValuesRounded { get; init; }

    /// <summary>Share of platforms that write asset numbers with a hyphen or letters before them.</summary>
    public required double AssetNotation { get; init; }

    /// <summary>Share of achievements, projects and contracts that two platforms count whose second list words them differently.</summary>
    public double ClaimReworded { get; init; } = 0.5;

    /// <summary>Share of those whose second list leaves out the number.</summary>
    public double ClaimNumberMissing { get; init; } = 0.25;

    /// <summary>Share of platforms that count an achievement, project or contract of another, or seem to.</summary>
    public double SharesClaims { get; init; } = 0.25;

    /// <summary>Share of platforms that copy sections of another one's annual report.</summary>
    public double CopiesText { get; init; } = 0.06;

    /// <summary>Share of platforms with reports of two years that hand in last year's as this year's.</summary>
    public double RepeatsText { get; init; } = 0.06;

    /// <summary>Share of people who lawfully change platform within the four report years.</summary>
    public double Mover { get; init; } = 0.05;

    /// <summary>Share of people at home in an active provincial platform who are fixed at another one too.</summary>
    public double IllegalDouble { get; init; } = 0.03;

    /// <summary>Share of those doubles that have a third platform.</summary>
    public double ThirdPlatformOfDouble { get; init; } = 0.08;

    /// <summary>Share of people at home in an active provincial platform who are fixed at another one with an approved exception.</summary>
    public double ApprovedDouble { get; init; } = 0.003;

    /// <summary>Share of people who are mobile staff of a second platform.</summary>
    public double MobileElsewhere { get; init; } = 0.03;

    /// <summary>Share of people at home in an active provincial platform who are fixed at a municipal one too.</summary>
    public double LevelDouble { get; init; } = 0.012;

    /// <summary>Share of people at home in an active provincial platform who are fixed at a provincial one of the other province.</summary>
    public double OtherProvinceDouble { get; init; } = 0.004;

    /// <summary>Share of people at home in an active provincial platform who are still listed by a revoked one.</summary>
    public double RevokedDouble { get; init; } = 0.005;

    /// <summary>Share of a provincial center's staff who are listed under its city title too, where it has one.</summary>
    public double StaffUnderBothTitles { get; init; } = 0.5;

    /// <summary>Share of people with one post who are mobile staff there.</summary>
    public double MobileStaff { get; init; } = 0.08;

    /// <summary>Share of mobile posts whose agreement is explicitly not signed.</summary>
    public double AgreementNotSigned { get; init; } = 0.10;

    /// <summary>Share of mobile posts whose agreement cell is empty.</summary>
    public double AgreementNotSaid { get; init; } = 0.08;

    /// <summary>Share of people with one post on whose row a clerk pasted the identifier of the row before.</summary>
    public double IdentifierPasted { get; init; } = 0.003;

    /// <summary>Share of foreigners (passport) among people with one post.</summary>
    public double Foreigners { get; init; } = 0.006;

    /// <summary>Share of provincial centers of Liaoning that hold a city title too.</summary>
    public double CityTitleOfProvincialCenter { get; init; } = 0.25;

    /// <summary>Share of platforms that are revoked.</summary>
    public double RevokedPlatform { get; init; } = 0.05;

    /// <summary>Share of platforms whose rosters of earlier report years lie in the folder too.</summary>
    public double DeliversEarlierRosters { get; init; } = 0.25;

    /// <summary>Share of platforms whose rosters have no columns for dates.</summary>
    public double RosterWithoutDates { get; init; } = 0.08;

    /// <summary>Share of platforms that declare one or two instruments of another platform.</summary>
    public double SharesEquipment { get; init; } = 0.12;

    /// <summary>Share of platforms one of whose lots is declared with too many instruments by it and another platform.</summary>
    public double ExcessLots { get; init; } = 0.04;

    /// <summary>Share of platforms one of whose lots is rightly divided between it and another platform.</summary>
    public double DividedLots { get; init; } = 0.04;

    /// <summary>Share of those divided lots that stand under one card without any list that tells their whole number.</summary>
    public double DividedLotsWithoutWitness { get; init; } = 0.1;

    /// <summary>Share of platforms one of whose instruments is declared by it and another platform, each with a part of the value.</summary>
    public double ValueSplits { get; init; } = 0.01;

    /// <summary>Share of platforms that declare an instrument as a set whose parts another platform declares.</summary>
    public double SetsAndParts { get; init; } = 0.015;

    /// <summary>Share of platforms that handed an instrument over to another platform.</summary>
    public double Transfers { get; init; } = 0.03;

    /// <summary>Share of platforms that bought the same model at the same price in the same month as another platform.</summary>
    public double LookAlikes { get; init; } = 0.06;

    /// <summary>
    /// The same, but that nobody breaks a clause, inflates a figure or has an identifier or name that contradicts another row's. What only looks wrong
    /// stays: movers, homonyms, twins, honest jumps, lots rightly divided, look-alikes.
    /// </summary>
    public DifficultySettings WithNothingPlanted() => this with
    {
        InflatedPlatforms = 0,
        IllegalDouble = 0,
        ApprovedDouble = 0,
        LevelDouble = 0,
        OtherProvinceDouble = 0,
        AgreementNotSigned = 0,
        IdentifierPasted = 0,
        NameHomophone = 0,
        NameNearGlyph = 0,
        NameLatin = 0,
        SharesEquipment = 0,
        ExcessLots = 0,
        ValueSplits = 0,
        SetsAndParts = 0,
        SharesClaims = 0,
        CopiesText = 0,
        RepeatsText = 0,
    };

    /// <summary>The numbers of a difficulty, as <c>docs/generator.md</c> tabulates them.</summary>
    public static DifficultySettings For(Difficulty difficulty) => difficulty switch
    {
        Difficulty.Easy => DifficultyLevels.Easy,
        Difficulty.Default => DifficultyLevels.Default,
        Difficulty.Hard => DifficultyLevels.Hard,
        _ => throw new ArgumentOutOfRangeException(nameof(difficulty), difficulty, "Difficulty is easy, default or hard."),
    };
}
