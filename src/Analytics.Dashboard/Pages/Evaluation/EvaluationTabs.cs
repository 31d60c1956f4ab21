using Analytics.Dashboard.Data;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>The pages of the evaluation: all, and one a regulation.</summary>
internal static class EvaluationTabs
{
    public static IReadOnlyList<Tab> Of(RunReader reader) =>
        [new("evaluation", "全部", "All"), .. Regulations(reader).Select(id => new Tab("evaluation/" + id, reader.Rules.Title(id), reader.Rules.Title(id)))];

    /// <summary>The regulations that the run has a framework of.</summary>
    public static IReadOnlyList<string> Regulations(RunReader reader) => reader.Rows("SELECT regulation FROM result.framework ORDER BY regulation", row => row.GetString(0));
}
