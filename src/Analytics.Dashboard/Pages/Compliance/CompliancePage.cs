using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Compliance;

/// <summary>Centers against clauses, at a glance.</summary>
internal sealed class CompliancePage : DashboardPage
{
    public override string Path => "compliance";

    public override NavigationEntry? Entry { get; } = new("compliance", "逐条核查", "Compliance");

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("逐条核查", "Compliance"), typeof(ComplianceView), ComplianceModel.Read(request));
}
