using Analytics.Registry.Reading.Sources;

namespace Analytics.Registry.Reading;

/// <summary>Tells a file's format from its content first and its name second, so that a renamed file is read as what it is.</summary>
internal static class FormatDetector
{
    /// <summary>How many bytes of a file's beginning the detector wants to see.</summary>
    public const int HeadBytes = 64 * 1024;

    private static readonly (byte[] Magic, string What)[] OtherArchives =
    [
        ("Rar!"u8.ToArray(), "RAR"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z"), ([0x1F, 0x8B], "gzip"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
    ];

    private static readonly (byte[] Magic, string What)[] Documents =
    [
        ("%PDF"u8.ToArray(), "PDF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"), ([0xFF, 0xD8, 0xFF], "JPEG"), ("GIF8"u8.ToArray(), "GIF"),
        ([0x49, 0x49, 0x2A, 0x00], "TIFF"), ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"), ("{\\rtf"u8.ToArray(), "RTF"),
    ];

    private static readonly string[] TableText = ["", ".csv", ".tsv", ".tab", ".txt", ".dat", ".xls", ".xlsx", ".xlsm", ".et"];

    private static readonly string[] OtherText =
    [
        ".md", ".yaml", ".yml", ".log", ".xml", ".ini", ".cfg", ".sql", ".py", ".cs", ".sh", ".bat", ".ps1", ".js", ".css", ".html", ".htm", ".svg",
        ".sha256", ".md5", ".url", ".eml",
    ];

    /// <summary>Whether the format cannot be told without random access to the whole content.</summary>
    public static bool NeedsRandomAccess(ReadOnlySpan<byte> head) => IsZip(head) || IsCompoundFile(head);

    /// <summary>Tells the format.</summary>
    /// <param name="name">The file's own name.</param>
    /// <param name="head">Its first <see cref="HeadBytes"/>, or all of it.</param>
    /// <param name="content">All of it, if <see cref="NeedsRandomAccess"/>.</param>
    /// <param name="limits">Bounds.</param>
    public static FormatVerdict Detect(string name, ReadOnlySpan<byte> head, Stream? content, ReadingLimits limits)
    {
        if (IgnoredByName(name) is { } ignored)
            return ignored;
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (head.IsEmpty)
            return new FormatVerdict(InputFormat.Unknown, ReadingProblems.EmptyFile);
        var verdict = IsZip(head) ? DetectPackage(extension, content!, limits)
            : IsCompoundFile(head) ? DetectCompoundFile(content!)
            : DetectByHead(extension, head);
        return verdict is { Problem: null, Notice: null } && IsMismatch(extension, verdict.Format)
            ? verdict with { Notice = ReadingProblems.ExtensionMismatch(extension, verdict.Format) }
            : verdict;
    }

    private static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    private static bool IsCompoundFile(ReadOnlySpan<byte> head) => head is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    private static FormatVerdict? IgnoredByName(string name)
    {
        if (name.StartsWith("~$", StringComparison.Ordinal) || name.StartsWith(".~", StringComparison.Ordinal))
            return FormatVerdict.Ignored("办公软件的临时锁文件", "a lock file of an office program");
        if (name.StartsWith('.') || name is "Thumbs.db" or "desktop.ini")
            return FormatVerdict.Ignored("系统文件或隐藏文件", "a hidden file or one of the system's own");
        if (name.Equals("mapping.yaml", StringComparison.OrdinalIgnoreCase) || name.Equals("mapping.yml", StringComparison.OrdinalIgnoreCase))
            return new FormatVerdict(InputFormat.Mapping);
        return null;
    }

    private static FormatVerdict DetectPackage(string extension, Stream content, ReadingLimits limits)
    {
        content.Position = 0;
        try
        {
            using var archive = new GuardedArchive(content, limits, leaveOpen: true);
            var names = Enumerable.Range(0, archive.Count).Select(archive.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Contains("xl/workbook.xml"))
                return new FormatVerdict(InputFormat.Xlsx);
            if (names.Contains("xl/workbook.bin"))
                return FormatVerdict.Unsupported("XLSB", "请另存为 .xlsx", "save it as .xlsx");
            if (names.Contains("[Content_Types].xml"))
                return FormatVerdict.Ignored("Office 文档或演示文稿", "an office document or presentation");
            if (names.Contains("mimetype") && names.Contains("content.xml"))
                return extension == ".ods"
                    ? FormatVerdict.Unsupported("ODS", "请另存为 .xlsx", "save it as .xlsx")
                    : FormatVerdict.Ignored("OpenDocument 文档", "an OpenDocument text");
            return new FormatVerdict(InputFormat.Zip);
        }
        catch (ReadingException exception)
        {
            return new FormatVerdict(extension is ".xlsx" or ".xlsm" ? InputFormat.Xlsx : InputFormat.Zip, exception.Problem);
        }
    }

    private static FormatVerdict DetectCompoundFile(Stream content)
    {
        var names = CompoundFile.StreamNames(content);
        if (names.Contains("EncryptedPackage"))
            return new FormatVerdict(InputFormat.Xlsx, ReadingProblems.FileEncrypted);
        if (names.Contains("Workbook") || names.Contains("Book"))
            return new FormatVerdict(InputFormat.Xls);
        if (names.Contains("WordDocument") || names.Contains("PowerPoint Document"))
            return FormatVerdict.Ignored("Office 文档或演示文稿", "an office document or presentation");
        return new FormatVerdict(InputFormat.Unknown, ReadingProblems.NotATable);
    }

    private static FormatVerdict DetectByHead(string extension, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PAR1"u8))
            return new FormatVerdict(InputFormat.Parquet);
        foreach (var (magic, what) in OtherArchives)
        {
            if (head.StartsWith(magic))
                return FormatVerdict.Unsupported(what, "请解压后提交，或改用 ZIP", "unpack it, or use ZIP");
        }
        foreach (var (magic, what) in Documents)
        {
            if (head.StartsWith(magic))
                return FormatVerdict.Ignored(what, what);
        }
        // Workbooks of Excel 2 to 4 are bare BIFF streams: a BOF record of that version.
        if (extension == ".xls" && head is [0x09, 0x00 or 0x02 or 0x04, _, 0x00, ..])
            return new FormatVerdict(InputFormat.Xls);
        return TextContent.IsText(head) ? DetectText(extension, head) : new FormatVerdict(InputFormat.Unknown, ReadingProblems.NotATable);
    }

    private static FormatVerdict DetectText(string extension, ReadOnlySpan<byte> head)
    {
        if (extension is ".json" or ".jsonl" or ".ndjson")
            return new FormatVerdict(InputFormat.JsonLines);
        if (TextContent.IsMarkup(head) && TableText.Contains(extension))
            return FormatVerdict.Unsupported(
                "HTML/XML",
                "系统导出的“网页版”表格，请用 Excel 打开后另存为 .xlsx",
                "a web page named like a workbook: open it in Excel and save as .xlsx");
        if (OtherText.Contains(extension))
            return FormatVerdict.Ignored($"文本文件 {extension}", $"a text file {extension}");
        if ((extension is "" or ".txt") && TextContent.IsJson(head))
            return new FormatVerdict(InputFormat.JsonLines);
        return TableText.Contains(extension)
            ? new FormatVerdict(InputFormat.Csv)
            : FormatVerdict.Unsupported(extension, "如是表格，请改用 .csv 或 .xlsx", "if it is a table, name it .csv or save it as .xlsx");
    }

    private static bool IsMismatch(string extension, InputFormat format) => format switch
    {
        InputFormat.Csv => extension is ".xls" or ".xlsx" or ".xlsm" or ".et",
        InputFormat.Xlsx => extension is not (".xlsx" or ".xlsm"),
        InputFormat.Xls => extension is not (".xls" or ".et"),
        InputFormat.Parquet => extension is not (".parquet" or ".pq"),
        InputFormat.Zip => extension != ".zip",
        _ => false,
    };
}
