using System.Globalization;
using Analytics.Pipeline;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>A bar for each stage.</summary>
internal sealed class ProgressBars(ReportLanguage language, ProgressContext context, IAnsiConsole console) : IProgress<RunProgress>
{
    private const int LongestName = 36;
    private readonly Dictionary<string, ProgressTask> _bars = [];

    public void Report(RunProgress value)
    {
        if (value.Kind == RunProgressKind.Note)
        {
            console.WriteLine(value.Text ?? string.Empty);
            return;
        }

        var name = StageWords.Of(value.Stage, language);
        if (!_bars.TryGetValue(value.Stage, out var bar))
        {
            bar = context.AddTask(Markup.Escape(name));
            bar.IsIndeterminate = true;
            _bars.Add(value.Stage, bar);
        }

        if (value.Kind is RunProgressKind.StageFinished or RunProgressKind.StageSkipped)
        {
            bar.IsIndeterminate = false;
            bar.Description = Markup.Escape(value.Kind == RunProgressKind.StageSkipped ? name + (language == ReportLanguage.Chinese ? "（上次已完成）" : " (finished before)") : name);
            bar.Value = bar.MaxValue;
            bar.StopTask();
        }
        else if (value.Total > 0)
        {
            bar.IsIndeterminate = false;
            bar.MaxValue = value.Total;
            bar.Value = value.Done;
            bar.Description = Markup.Escape(Describe(name, value));
        }
    }

    private static string Describe(string name, RunProgress value)
    {
        var file = value.Text ?? string.Empty;
        var rows = value.Rows == 0 ? string.Empty : value.Rows.ToString("N0", CultureInfo.InvariantCulture) + " · ";
        return $"{name}  {rows}{(file.Length > LongestName ? "…" + file[^LongestName..] : file)}";
    }
}
