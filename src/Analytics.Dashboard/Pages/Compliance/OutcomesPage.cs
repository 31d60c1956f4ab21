using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Compliance;

/// <summary>All outcomes as a list.</summary>
internal sealed class OutcomesPage : DashboardPage
{
    public override string Path => "compliance/outcomes";

    public override IReadOnlyList<ListDefinition> Lists { get; } = [OutcomeList.List];

    public override PageContent? Load(PageRequest request) => new(
        request.Words.Say("逐条核查结果", "Outcomes by clause"), typeof(ListTable), ListReader.Read(request.Reader, OutcomeList.List, request.List(OutcomeList.List)));
}
