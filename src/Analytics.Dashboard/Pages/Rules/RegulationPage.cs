using Analytics.Dashboard.Data;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Rules;

/// <summary>One regulation: article by article its words, its checks, and what they came to in this run.</summary>
internal sealed class RegulationPage : DashboardPage
{
    public override string Path => "rules/{id}";

    public override PageContent? Load(PageRequest request) => RegulationModel.Read(request) is { } model ? new(model.Figures.Regulation.Title, typeof(RegulationView), model) : null;

    public override IEnumerable<string> Paths(PageRequest request) => request.Reader.Rules.Book.Packs.Select(pack => "rules/" + pack.Regulation.Id);
}
