using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>The evaluation under one regulation: ranking, grades, weights, sensitivity, what grades hinge on.</summary>
internal sealed class RankingPage : DashboardPage
{
    public override string Path => "evaluation/{id}";

    public override IReadOnlyList<ListDefinition> Lists { get; } = [EvaluationLists.OfRegulation, EvaluationLists.Hinges];

    public override IEnumerable<string> Paths(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EvaluationTabs.Regulations(request.Reader).Select(id => "evaluation/" + id);
    }

    public override PageContent? Load(PageRequest request) => RankingModel.Read(request) is { } model ? new(model.Title, typeof(RankingView), model) : null;
}
