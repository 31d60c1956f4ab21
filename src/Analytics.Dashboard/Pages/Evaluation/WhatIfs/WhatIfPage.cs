using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Evaluation.WhatIfs;

/// <summary>Scores, ranks and grades under other weights and methods, computed at once from what the run keeps; nothing is stored. Not in files, which cannot compute.</summary>
internal sealed class WhatIfPage : DashboardPage
{
    public override string Path => "evaluation/what-if/{id}";

    public override bool IsInFiles => false;

    public override IEnumerable<string> Paths(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EvaluationTabs.Regulations(request.Reader).Select(id => "evaluation/what-if/" + id);
    }

    public override PageContent? Load(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return WhatIfReadings.Of(request.Reader, request.Id) is { } scored
            ? new PageContent(request.Words.Say("改变权重和方法试算", "What if weights or methods were others"), typeof(WhatIfView), WhatIfModel.Read(request, scored))
            : null;
    }
}
