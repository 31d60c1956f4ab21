using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Centers;

/// <summary>Everything about one center; of a platform that is none, what concerns it.</summary>
internal sealed class DossierPage : DashboardPage
{
    public override string Path => "centers/{id}";

    public override PageContent? Load(PageRequest request) => DossierModel.Read(request) is { } model ? new(model.Head.Name, typeof(DossierView), model) : null;

    // Centers first: what every kind of page must be able to is tried on the fullest of them.
    public override IEnumerable<string> Paths(PageRequest request) => request.Reader.Rows(
        "SELECT p.platform_id FROM registry.platform p LEFT JOIN (SELECT DISTINCT center_id FROM result.compliance) c ON c.center_id = p.platform_id WHERE {sees:p.platform_id} ORDER BY c.center_id IS NULL, p.platform_id",
        row => "centers/" + row.GetString(0));
}
