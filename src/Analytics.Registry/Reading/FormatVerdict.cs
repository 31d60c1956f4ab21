namespace Analytics.Registry.Reading;

/// <summary>What <see cref="FormatDetector"/> finds about a file.</summary>
internal readonly record struct FormatVerdict(InputFormat Format, ReadingProblem? Problem = null, ReadingProblem? Notice = null)
{
    public static FormatVerdict Ignored(string zh, string en) => new(InputFormat.Ignored, Notice: ReadingProblems.Ignored(zh, en));

    public static FormatVerdict Unsupported(string what, string adviceZh, string adviceEn) =>
        new(InputFormat.Unknown, ReadingProblems.Unsupported(what, adviceZh, adviceEn));
}
