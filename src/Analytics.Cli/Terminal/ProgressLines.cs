using System.Globalization;
using Analytics.Pipeline;

namespace Analytics.Cli.Terminal;

/// <summary>A line for each stage's begin and end, and for every tenth of its parts: readable in a log.</summary>
internal sealed class ProgressLines(ReportLanguage language, TextWriter output) : IProgress<RunProgress>
{
    private readonly Dictionary<string, int> _tenths = [];

    public void Report(RunProgress value)
    {
        var stage = StageWords.Of(value.Stage, language);
        var chinese = language == ReportLanguage.Chinese;
        switch (value.Kind)
        {
            case RunProgressKind.Note:
                output.WriteLine(value.Text);
                break;
            case RunProgressKind.StageStarted:
                output.WriteLine($"{stage} …");
                break;
            case RunProgressKind.StageSkipped:
                output.WriteLine(chinese ? $"{stage}：上次已完成" : $"{stage}: finished before");
                break;
            case RunProgressKind.StageFinished:
                output.WriteLine(chinese ? $"{stage}：完成" : $"{stage}: done");
                break;
            default:
                Advance(stage, value);
                break;
        }
    }

    private void Advance(string stage, RunProgress value)
    {
        var tenth = value.Total == 0 ? 0 : (int)(10L * value.Done / value.Total);
        if (tenth > _tenths.GetValueOrDefault(value.Stage))
        {
            _tenths[value.Stage] = tenth;
            var rows = value.Rows == 0 ? string.Empty : language == ReportLanguage.Chinese
                ? string.Create(CultureInfo.InvariantCulture, $"，{value.Rows:N0} 行") : string.Create(CultureInfo.InvariantCulture, $", {value.Rows:N0} rows");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage}: {value.Done}/{value.Total}{rows}"));
        }
    }
}
