using System.Security.Cryptography;
using System.Text;
using Analytics.Pipeline.Reports;
using Analytics.Registry.Schema;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Dashboard.Data;

/// <summary>The rules that a run was judged by, as they were then: the run keeps their files.</summary>
public sealed class RuleShelf
{
    private readonly Dictionary<string, Clause> _clauses;

    private RuleShelf(PackFiles files, bool isOfRun)
    {
        var book = RuleBook.Read(files);
        (Book, IsOfRun, Digest) = (book, isOfRun, DigestOf(files));
        _clauses = book.Packs.SelectMany(pack => pack.Regulation.Clauses).ToDictionary(clause => clause.Id, StringComparer.Ordinal);
    }

    /// <summary>The book.</summary>
    public RuleBook Book { get; }

    /// <summary>Whether these are the run's own; else the product's, since an earlier version of the product made the run and its rules are not kept, or cannot be read any more.</summary>
    public bool IsOfRun { get; }

    /// <summary>The version of the rules: SHA-256 over their files' paths and texts, in hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>Reads the rules of a run.</summary>
    /// <param name="database">The run's database.</param>
    public static RuleShelf Of(DuckDbConnection database)
    {
        try
        {
            if (KeptRules.Read(database) is { } kept)
            {
                return new RuleShelf(kept, isOfRun: true);
            }
        }
        catch (DefinitionException)
        {
            // The files were read once, by the product that made the run; this one knows another format. Pages that quote from these rules say so.
        }

        return new RuleShelf(PackFiles.Shipped(), isOfRun: false);
    }

    /// <summary>A clause as held; null for one that is not.</summary>
    public Clause? Clause(string id) => _clauses.GetValueOrDefault(id);

    /// <summary>A regulation as held; null for one that is not.</summary>
    public Regulation? Regulation(string id) => Book.Packs.Select(pack => pack.Regulation).FirstOrDefault(regulation => regulation.Id == id);

    /// <summary>The clause as cited, e.g. 第十八条; its id where it is not held.</summary>
    public string Article(string clause) => Clause(clause)?.Article ?? clause;

    /// <summary>A regulation's title; its id where it is not held.</summary>
    public string Title(string regulation) => Regulation(regulation)?.Title ?? regulation;

    /// <summary>A regime by the title of its regulation; its code where none is held.</summary>
    public string Regime(ReportWords words, string regime)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(regime);
        return string.Join(words.Say("、", ", "), regime.Split(';').Select(code => Book.Packs.Select(pack => pack.Regulation).FirstOrDefault(regulation => regulation.Regime == code)?.Title ?? code));
    }

    /// <summary>How binding a clause's words are.</summary>
    public static string Strength(ReportWords words, string strength)
    {
        ArgumentNullException.ThrowIfNull(words);
        return strength switch
        {
            "must" => words.Say("应当、不得", "must"),
            "in-principle" => words.Say("原则上", "in principle"),
            "may" => words.Say("可以", "may"),
            "encourage" => words.Say("鼓励", "encouraged"),
            _ => strength,
        };
    }

    // NUL ends each part: neither a path nor a text of a pack holds one.
    private static string DigestOf(PackFiles files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.All.Select(file => $"{file}\0{files.Text(file)}\0")))));
}
