using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>Every reported figure with what its ledger bears.</summary>
internal sealed class ReconciliationPage : DashboardPage
{
    public override string Path => "flags/reconciliation";

    public override IReadOnlyList<ListDefinition> Lists { get; } = [FlagLists.Reconciliation];

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(request.Words.Say("账表核对", "Figures against ledgers"), typeof(ReconciliationView), ListReader.Read(request.Reader, FlagLists.Reconciliation, request.List(FlagLists.Reconciliation)));
    }
}
