namespace Analytics.Registry.Reading;

/// <summary>Bounds that keep a damaged or hostile delivery from exhausting the machine. The defaults are far above what an office delivers.</summary>
public sealed record ReadingLimits
{
    /// <summary>The defaults.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Most files and archive members in one input: 200,000.</summary>
    public int MaxFiles { get; init; } = 200_000;

    /// <summary>Most members of one archive: 20,000.</summary>
    public int MaxArchiveMembers { get; init; } = 20_000;

    /// <summary>How deep archives may stand in archives; 1 = members of a ZIP only: 3.</summary>
    public int MaxArchiveDepth { get; init; } = 3;

    /// <summary>Most bytes that one archive, with those inside it, or one workbook may inflate to: 4 GiB.</summary>
    public long MaxInflatedBytes { get; init; } = 4L << 30;

    /// <summary>Most inflated bytes for each compressed byte, checked above <see cref="RatioFreeBytes"/>: 200.</summary>
    public int MaxInflationRatio { get; init; } = 200;

    /// <summary>Inflated size up to which the ratio is not looked at, since short repetitive members are honest: 50 MiB.</summary>
    public long RatioFreeBytes { get; init; } = 50L << 20;

    /// <summary>Most inflated bytes of a workbook's shared strings, which have to be held in memory: 512 MiB.</summary>
    public long MaxSharedStringsBytes { get; init; } = 512L << 20;

    /// <summary>Most bytes of one record of CSV or JSON: 16 MiB.</summary>
    public int MaxRecordBytes { get; init; } = 16 << 20;

    /// <summary>Most fields of one record; a spreadsheet's own limit: 16,384.</summary>
    public int MaxColumns { get; init; } = 16_384;

    /// <summary>Most rows of one workbook sheet; a spreadsheet's own limit: 1,048,576.</summary>
    public int MaxSheetRows { get; init; } = 1_048_576;

    /// <summary>Content that must be random access is held in memory up to this size, above it in a temporary file: 128 MiB.</summary>
    public int MaxSnapshotInMemory { get; init; } = 128 << 20;
}
