using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Templates;

/// <summary>
/// What a unit has to hand in so that every check of its regulation can be judged: the tables and columns that the checks and their measures
/// read, and those that say which row is which.
/// </summary>
public static class ReportTemplate
{
    /// <summary>The sheets in the order in which a unit thinks of them; what departments write comes last.</summary>
    private static readonly string[] Order =
    [
        "center", "center_regime", "host_unit", "co_builder", "application", "annual_report", "finance_year", "site", "personnel", "equipment", "committee",
        "committee_member", "meeting", "project", "contract", "contract_receipt", "tech_transfer", "achievement", "achievement_label", "change_filing", "center_year",
    ];

    private static readonly string[] Departments = ["report_obligation", "evaluation", "incident", "sanction"];

    /// <summary>What the department's own registers hold; no unit is asked for it.</summary>
    private static readonly string[] Registers = ["platform", "exception", "expert_score", "report_text"];

    // The cover says whose papers these are and for which year; a roster or list is that year's.
    private static readonly string[] OnCover = ["platform_id", "platform_name", "center_id"];
    private static readonly string[] OfCoverYear = ["personnel", "equipment"];

    /// <summary>The sheets of one regulation.</summary>
    /// <param name="book">The rules, of that regulation alone.</param>
    public static IReadOnlyList<TemplateSheet> Of(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var reading = Reading(book);
        return [.. Order.Concat(Departments).Concat(reading.Keys.Select(key => key.Table).Except(Order).Except(Departments).Order(StringComparer.Ordinal))
            .Except(Registers).Where(table => reading.Keys.Any(key => key.Table == table))
            .Select(table => new TemplateSheet(CanonicalSchema.Get(table), Columns(CanonicalSchema.Get(table), reading), Departments.Contains(table)))];
    }

    /// <summary>Which clauses read which column, through checks and through measures.</summary>
    private static Dictionary<(string Table, string Column), List<string>> Reading(RuleBook book)
    {
        var reading = new Dictionary<(string, string), List<string>>();
        foreach (var (_, check) in book.Checks)
        {
            foreach (var input in check.Inputs.Concat(RuleBook.MeasuresOf(check)).SelectMany(input => book.Measures.TryGetValue(input, out var measure) ? measure.Inputs : [input]))
            {
                if (input.Split('.') is [var table, var column] && CanonicalSchema.TryGet(table, out _))
                {
                    var clauses = reading.TryGetValue((table, column), out var known) ? known : reading[(table, column)] = [];
                    if (!clauses.Contains(check.Clause))
                    {
                        clauses.Add(check.Clause);
                    }
                }
            }
        }

        return reading;
    }

    private static List<TemplateColumn> Columns(Table table, Dictionary<(string Table, string Column), List<string>> reading)
    {
        var wanted = table.Key.Concat(table.Signature.All).Concat(["name", "title", "name_cn"]).Where(name => !OfCoverYear.Contains(table.Name) || name != table.YearColumn)
            .Concat(reading.Keys.Where(key => key.Table == table.Name).Select(key => key.Column))
            .Concat(table.Name == "personnel" ? ["id_type"] : []).ToHashSet(StringComparer.Ordinal);

        // A sheet must be told from the others by its headers, too, once it has left the workbook.
        wanted.UnionWith(table.Signature.Any.Except(OnCover).OrderByDescending(wanted.Contains).Take(table.Signature.AtLeast));
        return [.. table.InputColumns.Where(column => wanted.Contains(column.Name) && !OnCover.Contains(column.Name))
            .Select(column => new TemplateColumn(column, reading.GetValueOrDefault((table.Name, column.Name), [])))];
    }
}
