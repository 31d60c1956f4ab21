namespace Analytics.Registry.Values;

/// <summary>The unit in which a table gives money.</summary>
public enum MoneyUnit : byte
{
    /// <summary>None is said: yuan.</summary>
    None,

    /// <summary>元.</summary>
    Yuan,

    /// <summary>千元.</summary>
    ThousandYuan,

    /// <summary>万元.</summary>
    WanYuan,

    /// <summary>百万元.</summary>
    MillionYuan,

    /// <summary>千万元.</summary>
    TenMillionYuan,

    /// <summary>亿元.</summary>
    YiYuan,
}

/// <summary>Arithmetic of <see cref="MoneyUnit"/>.</summary>
public static class MoneyUnits
{
    /// <summary>How many yuan one of the unit is.</summary>
    public static decimal InYuan(this MoneyUnit unit) => unit switch
    {
        MoneyUnit.ThousandYuan => 1_000m,
        MoneyUnit.WanYuan => 10_000m,
        MoneyUnit.MillionYuan => 1_000_000m,
        MoneyUnit.TenMillionYuan => 10_000_000m,
        MoneyUnit.YiYuan => 100_000_000m,
        _ => 1m,
    };
}
