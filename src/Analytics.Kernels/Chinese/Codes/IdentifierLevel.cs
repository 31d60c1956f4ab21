namespace Analytics.Kernels.Chinese.Codes;

/// <summary>How alike two identifiers are as texts; a pair falls on exactly one level. The greater the value the stronger the level.</summary>
public enum IdentifierLevel
{
    /// <summary>One side is missing, or so much is masked that fewer than four characters can be compared: nothing is said.</summary>
    Missing = -1,

    /// <summary>None of the levels above.</summary>
    Else = 0,

    /// <summary>At least one side is masked and a visible character contradicts.</summary>
    MaskedDisagree = 1,

    /// <summary>Of two identifiers of one length exactly one character differs.</summary>
    OneCharacterWrong = 2,

    /// <summary>Two neighbouring characters are exchanged, the rest is equal.</summary>
    AdjacentTransposition = 3,

    /// <summary>At least one side is masked and everything visible on both agrees.</summary>
    MaskedAgree = 4,

    /// <summary>One has 15 digits, the other is the same number in its form of 18 characters (GB 11643-1999: century put in, check character behind).</summary>
    ShortAndLongForm = 5,

    /// <summary>The same text after normalising, nothing masked.</summary>
    Equal = 6,
}
