using Analytics.Dashboard.Data;
using Analytics.Dashboard.Lists;

namespace Analytics.Dashboard.Pages.Calendar;

/// <summary>Everything that is due, what is overdue first.</summary>
internal static class DutyList
{
    public static ListDefinition List { get; } = new("calendar", "到期事项", "What is due")
    {
        From = "result.duty d LEFT JOIN registry.platform p ON p.platform_id = d.center_id",
        Rights = "{sees:d.center_id}",
        Columns =
        [
            new("due", "d.due", "期限", "By", ColumnKind.Date),
            new("state", "d.state", "状态", "State", ColumnKind.Badge),
            new("name", "d.name{lang}", "事项", "What"),
            new("about", "d.about", "年度或对象", "About"),
            new("center", "coalesce(p.name, d.center_id)", "中心", "Center") { Link = row => "centers/" + row.Text("center_id") },
            new("center_id", "d.center_id", "中心编号", "Center id", ColumnKind.Id),
            new("city", "p.city", "市", "City") { IsShort = true },
            new("actor", "d.actor", "责任方", "By whom", ColumnKind.Code) { IsShort = true },
            new("done", "d.done", "完成日", "Done", ColumnKind.Date),
            new("clause", "d.clause", "条款", "Clause") { Say = (view, clause) => view.Rules.Article(clause) },
            new("duty", "d.duty", "事项编号", "Duty id", ColumnKind.Id) { IsHidden = true },
            new("regulation", "d.regulation", "办法", "Regulation", ColumnKind.Id) { IsHidden = true },
        ],
        Filters =
        [
            new("state", "d.state", "状态", "State"),
            new("actor", "d.actor", "责任方", "By whom"),
            new("regulation", "d.regulation", "办法", "Regulation") { Say = (view, id) => view.Rules.Title(id) },
            new("city", "p.city", "市", "City") { IsCode = false },
            new("month", "strftime(d.due, '%Y-%m')", "月份", "Month") { IsCode = false },
        ],
        SearchIn = ["d.center_id", "p.name", "d.name{lang}", "d.about"],
        Order = "list_position(['overdue', 'late', 'unknown', 'open', 'done'], d.state), d.due, d.center_id, d.duty, d.about",
    };
}
