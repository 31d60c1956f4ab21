namespace Analytics.Registry.Values;

/// <summary>Sex as GB/T 2261.1 codes it.</summary>
public enum Sex : byte
{
    /// <summary>0 未知的性别.</summary>
    Unknown = 0,

    /// <summary>1 男性.</summary>
    Male = 1,

    /// <summary>2 女性.</summary>
    Female = 2,

    /// <summary>9 未说明的性别.</summary>
    NotStated = 9,
}
