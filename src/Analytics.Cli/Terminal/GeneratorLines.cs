using Analytics.Generator;

namespace Analytics.Cli.Terminal;

/// <summary>A line for every tenth of each stage of a generation.</summary>
internal sealed class GeneratorLines(TextWriter output) : IProgress<GeneratorProgress>
{
    private string _stage = string.Empty;
    private long _tenth;

    public void Report(GeneratorProgress value)
    {
        var tenth = value.Total == 0 ? 10 : 10 * value.Done / value.Total;
        if (value.Stage != _stage || tenth > _tenth)
        {
            (_stage, _tenth) = (value.Stage, tenth);
            output.WriteLine(FormattableString.Invariant($"{value.Stage}: {value.Done:N0}/{value.Total:N0}"));
        }
    }
}
