using Analytics.Dashboard.Lists;
using Analytics.Dashboard.Shell;

namespace Analytics.Dashboard.Pages.Calendar;

/// <summary>What the clauses want done, by when, and whether it was.</summary>
internal sealed class CalendarPage : DashboardPage
{
    public override string Path => "calendar";

    public override NavigationEntry? Entry { get; } = new("calendar", "到期事项", "Calendar");

    public override IReadOnlyList<ListDefinition> Lists { get; } = [DutyList.List];

    public override PageContent? Load(PageRequest request) => new(request.Words.Say("到期事项", "What is due"), typeof(CalendarView), CalendarModel.Read(request));
}
