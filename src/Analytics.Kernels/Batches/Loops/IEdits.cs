namespace Analytics.Kernels.Batches.Loops;

/// <summary>Which edits a distance knows.</summary>
internal interface IEdits
{
    /// <summary>Whether two neighbours may change places at the cost of one edit.</summary>
    static abstract bool Swaps { get; }

    /// <summary>Whether what changes places need not be neighbours in both texts: what stands between comes or goes at the cost of one edit each.</summary>
    static abstract bool SwapsApart { get; }
}

/// <summary>Levenshtein.</summary>
internal readonly struct PlainEdits : IEdits
{
    public static bool Swaps => false;

    public static bool SwapsApart => false;
}

/// <summary>Restricted Damerau (OSA).</summary>
internal readonly struct SwapEdits : IEdits
{
    public static bool Swaps => true;

    public static bool SwapsApart => false;
}

/// <summary>Unrestricted Damerau.</summary>
internal readonly struct DamerauEdits : IEdits
{
    public static bool Swaps => true;

    public static bool SwapsApart => true;
}
