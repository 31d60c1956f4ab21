using Analytics.Pipeline.Reports;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;

namespace Analytics.Dashboard.Data;

/// <summary>The rule packs that ship with the product, read once for the process.</summary>
internal static class RuleShelf
{
    private static readonly Lazy<RuleBook> Shipped = new(() => RuleBook.Read(PackFiles.Shipped()));
    private static readonly Lazy<Dictionary<string, Clause>> Known = new(() => Shipped.Value.Packs.SelectMany(pack => pack.Regulation.Clauses).ToDictionary(clause => clause.Id, StringComparer.Ordinal));

    /// <summary>The book.</summary>
    public static RuleBook Book => Shipped.Value;

    /// <summary>A clause as held; null for one of a pack that does not ship with the product.</summary>
    public static Clause? Clause(string id) => Known.Value.GetValueOrDefault(id);

    /// <summary>A regulation as held; null for one of a pack that does not ship with the product.</summary>
    public static Regulation? Regulation(string id) => Book.Packs.Select(pack => pack.Regulation).FirstOrDefault(regulation => regulation.Id == id);

    /// <summary>The clause as cited, e.g. 第十八条; its id where it is not held.</summary>
    public static string Article(string clause) => Clause(clause)?.Article ?? clause;

    /// <summary>A regulation's title; its id where it is not held.</summary>
    public static string Title(string regulation) => Regulation(regulation)?.Title ?? regulation;

    /// <summary>A regime by the title of its regulation; its code where none is held.</summary>
    public static string Regime(ReportWords words, string regime) =>
        string.Join(words.Say("、", ", "), regime.Split(';').Select(code => Book.Packs.Select(pack => pack.Regulation).FirstOrDefault(regulation => regulation.Regime == code)?.Title ?? code));

    /// <summary>How binding a clause's words are.</summary>
    public static string Strength(ReportWords words, string strength) => strength switch
    {
        "must" => words.Say("应当、不得", "must"),
        "in-principle" => words.Say("原则上", "in principle"),
        "may" => words.Say("可以", "may"),
        "encourage" => words.Say("鼓励", "encouraged"),
        _ => strength,
    };
}
