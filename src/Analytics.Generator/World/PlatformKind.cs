namespace Analytics.Generator.World;

/// <summary>Kinds of research platforms, each with the code used in platform numbers.</summary>
internal sealed record PlatformKind(string Name, string Code, int Weight)
{
    public static PlatformKind InnovationCenter { get; } = new("技术创新中心", "TIC", 300);

    public static IReadOnlyList<PlatformKind> All { get; } =
    [
        InnovationCenter,
        new("重点实验室", "KL", 230),
        new("工程研究中心", "ERC", 140),
        new("企业技术中心", "ETC", 90),
        new("临床医学研究中心", "CRC", 50),
        new("新型研发机构", "NRI", 60),
        new("制造业创新中心", "MIC", 40),
        new("野外科学观测研究站", "FOS", 30),
        new("实验室", "LL", 25),
        new("国际科技合作基地", "ICB", 35),
    ];
}

/// <summary>Who approved the platform.</summary>
internal enum PlatformLevel
{
    National,
    Ministry,
    Provincial,
    Municipal,
}

/// <summary>Where the platform stands; all but revoked are active.</summary>
internal enum PlatformStatus
{
    Building,
    Operating,
    Rectifying,
    Revoked,
}
