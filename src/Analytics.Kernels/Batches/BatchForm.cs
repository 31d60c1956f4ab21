namespace Analytics.Kernels.Batches;

/// <summary>How a batch stores its symbols; chosen from the symbols themselves.</summary>
public enum BatchForm
{
    /// <summary>At most 15 distinct symbols (numbers, dates, identifiers): a code below 16 in a byte, looked up by permute.</summary>
    Codes,

    /// <summary>At most 63 distinct symbols (words in letters): a code below 64 in a byte.</summary>
    Letters,

    /// <summary>Symbols below U+00FF: a byte each.</summary>
    Bytes,

    /// <summary>Any 16-bit symbols.</summary>
    Words,
}
