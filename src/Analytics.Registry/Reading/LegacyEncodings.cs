using System.Text;

namespace Analytics.Registry.Reading;

/// <summary>Encodings that .NET has only on request.</summary>
internal static class LegacyEncodings
{
    static LegacyEncodings()
    {
        // Old workbooks name code pages by number; ExcelDataReader asks the process-wide table for them.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Gb18030 = Encoding.GetEncoding("GB18030");
    }

    /// <summary>GB 18030, which contains GBK and GB 2312; invalid bytes decode to U+FFFD or '?'.</summary>
    public static Encoding Gb18030 { get; }

    /// <summary>Makes sure that the code pages are registered.</summary>
    public static void Register() => _ = Gb18030;
}
