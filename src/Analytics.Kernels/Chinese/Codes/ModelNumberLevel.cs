namespace Analytics.Kernels.Chinese.Codes;

/// <summary>How alike two model numbers of equipment are; a pair falls on exactly one level. The greater the value the stronger the level.</summary>
public enum ModelNumberLevel
{
    /// <summary>At least one side is missing: nothing is said.</summary>
    Missing = -1,

    /// <summary>None of the levels above.</summary>
    Else = 0,

    /// <summary>The same numbers, three digits and more in all, beside other letters (HPLC-1260, Agilent 1260).</summary>
    SameNumbers = 1,

    /// <summary>The same words and numbers in another order (HPLC-1260, 1260 HPLC).</summary>
    SameTokens = 2,

    /// <summary>The same letters and digits in their order; width, case, spaces, hyphens and the word 型 put aside.</summary>
    Equal = 3,
}
