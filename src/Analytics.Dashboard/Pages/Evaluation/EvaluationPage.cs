using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Evaluation;

/// <summary>Every framework with how its centers stand, and all scores.</summary>
internal sealed class EvaluationPage : DashboardPage
{
    public override string Path => "evaluation";

    public override NavigationEntry? Entry { get; } = new("evaluation", "评价", "Evaluation");

    public override IReadOnlyList<ListDefinition> Lists { get; } = [EvaluationLists.All];

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("评价", "Evaluation"), typeof(EvaluationView), EvaluationModel.Read(request));
}
