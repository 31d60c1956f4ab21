namespace Analytics.Generator.World;

/// <summary>What kind of unit carries a platform.</summary>
internal enum HostKind
{
    Enterprise,
    University,
    Institute,
    Hospital,
}

/// <summary>A host unit. <paramref name="OtherWordings"/>: how people write its name when they do not copy it from the licence.</summary>
internal sealed record Host(
    int Number,
    HostKind Kind,
    string Name,
    string Brand,
    string CreditCode,
    City City,
    DateOnly Established,
    IReadOnlyList<string> OtherWordings)
{
    /// <summary>The unit's mail domain, under the top-level domain that RFC 2606 keeps for examples.</summary>
    public string MailDomain => $"host{Number + 1}.example";

    public string KindText => Kind switch
    {
        HostKind.Enterprise => "企业",
        HostKind.University => "高等院校",
        HostKind.Institute => "科研院所",
        _ => "医疗机构",
    };
}
