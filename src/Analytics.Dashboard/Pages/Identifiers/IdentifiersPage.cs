using Analytics.Dashboard.Rights;
using Analytics.Dashboard.Shell;
using Analytics.Dashboard.Unmasking;

namespace Analytics.Dashboard.Pages.Identifiers;

/// <summary>Asks for the reason for which the identifiers behind a finding shall be shown.</summary>
internal sealed class IdentifiersPage : DashboardPage
{
    public override string Path => "identifiers/{id}";

    public override bool IsInFiles => false;

    public override bool IsOpenTo(Viewer viewer) => viewer.MayUnmask;

    public override PageContent? Load(PageRequest request) =>
        Unmasked.Exists(request.Reader, request.Id) ? Content(request, new IdentifiersModel(request.Id, [], "", IsRefused: false)) : null;

    public override IEnumerable<string> Paths(PageRequest request) => request.Reader.Rows("SELECT finding_id FROM live.finding WHERE {sees_any:platform_ids} ORDER BY finding_id", row => "identifiers/" + row.GetString(0));

    /// <summary>The page, before and after a reason was given.</summary>
    public static PageContent Content(PageRequest request, IdentifiersModel model) => new(request.Words.Say("查看完整证件号码", "Identifiers in full"), typeof(IdentifiersView), model);
}

/// <summary>What the page shows.</summary>
/// <param name="Id">The finding's id.</param>
/// <param name="Rows">The rows, once a reason was given.</param>
/// <param name="Reason">The reason as it was given.</param>
/// <param name="IsRefused">Whether the reason is too short or too long.</param>
public sealed record IdentifiersModel(string Id, IReadOnlyList<UnmaskedRow> Rows, string Reason, bool IsRefused);
