using System.Globalization;
using Analytics.Registry.Schema;
using Analytics.Regulations.Clauses;

namespace Analytics.Regulations.Rules;

/// <summary>A regulation with its text and its checks.</summary>
/// <param name="Regulation">The document and its clauses.</param>
/// <param name="Text">The words of the law, against which quotes are verified; empty where the pack holds none.</param>
/// <param name="Checks">The checks, in the order of their files.</param>
/// <param name="Duties">What has to be done by when.</param>
public sealed record RulePack(Regulation Regulation, string Text, IReadOnlyList<Check> Checks, IReadOnlyList<Duty> Duties);

/// <summary>Reads rule packs: <c>document.yaml</c>, <c>clauses.yaml</c>, <c>text.txt</c> and <c>checks/*.yaml</c> of each regulation's folder.</summary>
public static class PackReader
{
    /// <summary>All packs of a set of files, in order of their folders.</summary>
    /// <exception cref="DefinitionException">A file cannot be used; the message names file, line and reason.</exception>
    public static IReadOnlyList<RulePack> ReadAll(PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return [.. files.Regulations.Select(folder => Read(files, folder))];
    }

    /// <summary>The document and its clauses, without checks.</summary>
    public static Regulation ReadRegulation(PackFiles files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        var file = folder + "/document.yaml";
        using var text = files.Open(file);
        var yaml = StrictYaml.Parse(file, text);
        var regulation = new Regulation(
            yaml.Required("id"), yaml.Required("regime"), yaml.Required("title"), yaml.Optional("document_no") ?? "", yaml.Required("issuer"), yaml.Required("level"),
            yaml.Required("province_code"), Day(yaml, "effective"), Day(yaml, "until"), yaml.Flag("draft"), yaml.Optional("predecessor") ?? "", ReadClauses(files, folder));
        yaml.EnsureAllRead();
        return regulation;
    }

    private static RulePack Read(PackFiles files, string folder)
    {
        var regulation = ReadRegulation(files, folder);
        var clauses = regulation.Clauses.ToDictionary(clause => clause.Id, StringComparer.Ordinal);
        var checks = files.Below(folder + "/checks", ".yaml").SelectMany(file => CheckReader.Read(files, file, clauses)).ToList();
        if (checks.GroupBy(check => check.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new DefinitionException(twice.Last().File, twice.Last().Line, $"the check '{twice.Key}' is there already, in {twice.First().File}:{twice.First().Line}");
        }

        return new RulePack(regulation, files.Has(folder + "/text.txt") ? files.Text(folder + "/text.txt") : "", checks, DutyReader.Read(files, folder, clauses));
    }

    private static List<Clause> ReadClauses(PackFiles files, string folder)
    {
        var file = folder + "/clauses.yaml";
        using var text = files.Open(file);
        var yaml = StrictYaml.Parse(file, text);
        var clauses = new List<Clause>();
        foreach (var entry in yaml.Mappings("clauses"))
        {
            var clause = new Clause(
                entry.Required("id"), entry.Required("article"), entry.Required("quote"), entry.Required("strength"), entry.Required("kind"),
                entry.Required("computable"), entry.Optional("applies_to") ?? "all", entry.Optional("notes") ?? "");
            entry.EnsureAllRead();
            if (!clause.Id.StartsWith(folder + "/", StringComparison.Ordinal))
            {
                throw entry.Error("id", $"the clause '{clause.Id}' is not of '{folder}'");
            }

            if (clause.Computable is not ("yes" or "partial" or "no"))
            {
                throw entry.Error("computable", $"'computable' is yes, partial or no, not '{clause.Computable}'");
            }

            clauses.Add(clause);
        }

        yaml.EnsureAllRead();
        return clauses;
    }

    private static DateOnly? Day(StrictYaml yaml, string key)
    {
        if (yaml.Optional(key) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw yaml.Error(key, $"'{key}' must be a day such as 2026-01-26, not '{text}'");
    }
}
