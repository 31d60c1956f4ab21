using Analytics.Registry.Headers;
using Analytics.Registry.Reading;

namespace Analytics.Dashboard.Uploads;

/// <summary>Looks into a file that was handed in, with the run's own reader under narrow bounds: nothing is taken in that the next run could not read.</summary>
internal static class UploadCheck
{
    private const int HeadRows = 40;
    private const string CorrectedFile = "更正来源文件";
    private const string CorrectedRow = "更正来源行";

    private static readonly ReadingLimits Limits = new()
    {
        MaxFiles = 1,
        MaxArchiveMembers = 2_000,
        MaxArchiveDepth = 1,
        MaxInflatedBytes = 256 << 20,
        MaxInflationRatio = 100,
        RatioFreeBytes = 16 << 20,
        MaxSharedStringsBytes = 64 << 20,
        MaxRecordBytes = 1 << 20,
        MaxColumns = 1_000,
        MaxSheetRows = 200_000,
    };

    /// <summary>Reads every row.</summary>
    /// <param name="path">The file, named as it will be.</param>
    /// <param name="kind">What it is said to be.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The number of rows; and why the file is not taken, in Chinese and English, null when it is.</returns>
    public static (int Rows, string? Zh, string? En) Look(string path, UploadKind kind, CancellationToken cancellation)
    {
        if (InputDiscovery.Discover(path, Limits, cancellation) is not [{ } file])
        {
            return Refused("不是一个单独的表格文件", "it is not one single table file");
        }

        if (file.Problem is { } problem)
        {
            return Refused(problem.MessageZh, problem.MessageEn);
        }

        var wanted = Path.GetExtension(path) == ".csv" ? InputFormat.Csv : InputFormat.Xlsx;
        if (file.Format != wanted || (kind == UploadKind.Scores && wanted != InputFormat.Xlsx))
        {
            return Refused("内容与扩展名不符", "its content is not what its extension says");
        }

        try
        {
            var (rows, fits) = Read(file, kind, cancellation);
            return fits ? (rows, null, null) : kind == UploadKind.Scores
                ? Refused("没有找到专家评分表的表头（中心编号、指标、得分、专家）", "it has no headers of a score sheet (center, indicator, score, expert)")
                : Refused($"没有找到更正文件的列（{CorrectedFile}、{CorrectedRow}）", $"it has not the columns of a file of corrections ({CorrectedFile}, {CorrectedRow})");
        }
        catch (ReadingException cause)
        {
            return Refused(cause.Problem.MessageZh, cause.Problem.MessageEn);
        }
    }

    private static (int Rows, bool Fits) Read(InputFile file, UploadKind kind, CancellationToken cancellation)
    {
        var (rows, fits) = (0, false);
        using var sheets = file.OpenSheets(cancellation);
        while (sheets.Next() is { } sheet)
        {
            using (sheet)
            {
                for (var row = 0; sheet.Read(); row++)
                {
                    rows++;
                    fits = fits || (row < HeadRows && IsHeader(sheet, kind));
                }
            }
        }

        return (rows, fits);
    }

    private static bool IsHeader(ISheetReader sheet, UploadKind kind)
    {
        var fields = new string[sheet.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = sheet.Field(i).Trim().ToString();
        }

        return kind == UploadKind.Corrections
            ? fields.Contains(CorrectedFile) && fields.Contains(CorrectedRow)
            : fields.Length > 1 && HeaderMatcher.Match(fields).Table?.Name == "expert_score";
    }

    private static (int, string?, string?) Refused(string zh, string en) => (0, zh, en);
}
