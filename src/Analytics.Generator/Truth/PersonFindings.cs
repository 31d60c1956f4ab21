using System.Text;
using Analytics.Generator.Identifiers;
using Analytics.Generator.Names;
using Analytics.Generator.World;

namespace Analytics.Generator.Truth;

/// <summary>The rules by which the world's people are findings, applied to true posts and to what was written of them; no file is read.</summary>
internal static class PersonFindings
{
    private const string Liaoning = "liaoning-2026/18";
    private const string Dalian = "dalian-2025/5.5";

    public static IEnumerable<Finding> Of(Person person, PersonFactory people, int reportYear)
    {
        foreach (var finding in SinglePlatform(person, Liaoning, p => p.IsActiveLiaoningProvincial, (_, _) => true)) yield return finding;
        foreach (var finding in SinglePlatform(person, Dalian, p => p.IsActive, (one, other) => one.IsCenterOfDalian || other.IsCenterOfDalian)) yield return finding;
        foreach (var finding in MobileWithoutAgreement(person)) yield return finding;
        if (IdentifierConflict(person, people, reportYear) is { } conflict) yield return conflict;
    }

    /// <summary>Sets of at least two platforms that count under a clause, connected by posts that share a day and of whose platforms it speaks together.</summary>
    internal static List<string> OverlappingSets(IEnumerable<Service> services, Func<Platform, bool> counts, Func<Platform, Platform, bool> concerns)
    {
        var open = services.Where(s => s.Post.IsFixed && counts(s.Post.Platform)).ToList();
        var sets = new List<string>();
        while (open.Count > 0)
        {
            var connected = new List<Service> { open[0] };
            open.RemoveAt(0);
            for (var i = 0; i < connected.Count; i++)
            {
                foreach (var other in open.Where(o => o.Post.Overlaps(connected[i].Post) && concerns(o.Post.Platform, connected[i].Post.Platform)).ToList())
                {
                    connected.Add(other);
                    open.Remove(other);
                }
            }

            if (connected.Select(s => s.Post.Platform.Lineage).Distinct().Count() > 1) sets.Add(Join(connected.Select(s => s.Post.Platform.Id)));
        }

        sets.Sort(StringComparer.Ordinal);
        return sets;
    }

    private static IEnumerable<Finding> SinglePlatform(Person person, string clause, Func<Platform, bool> counts, Func<Platform, Platform, bool> concerns)
    {
        var exact = person.Services
            .Where(s => ResidentNumber.Usable(s.Identifier) is not null)
            .GroupBy(s => ResidentNumber.Usable(s.Identifier), StringComparer.Ordinal)
            .SelectMany(group => OverlappingSets(group, counts, concerns))
            .Order(StringComparer.Ordinal)
            .ToList();
        var isApproved = clause == Liaoning && person.Kind == CareerKind.ApprovedDouble;
        foreach (var platforms in OverlappingSets(person.Services, counts, concerns))
        {
            yield return new Finding(
                "single_platform", RegulationOf(clause), clause, platforms, person.EntityId, exact is [var only] && only == platforms ? "exact_identifier" : "fuzzy",
                string.Join('|', exact), isApproved ? "explained" : "finding", "");
        }
    }

    private static string RegulationOf(string clause) => clause[..clause.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Mobile staff of a provincial center in Liaoning whose roster says that no agreement was signed.</summary>
    private static IEnumerable<Finding> MobileWithoutAgreement(Person person)
    {
        foreach (var service in person.Services)
        {
            var platform = service.Post.Platform;
            if (service.Post.IsFixed || service.Post.Agreement is not false || !platform.IsActiveLiaoningProvincial) continue;
            if (platform.Kind != PlatformKind.InnovationCenter) continue;
            yield return new Finding(
                "mobile_no_agreement", RegulationOf(Liaoning), Liaoning, platform.Id, person.EntityId, "exact_identifier", platform.Id, "finding", "");
        }
    }

    /// <summary>
    /// One usable identifier under names that differ by more than their notation: spaces, dots, width, traditional characters, or Latin
    /// letters (张伟 and ZHANG Wei are one name in two scripts).
    /// </summary>
    private static Finding? IdentifierConflict(Person person, PersonFactory people, int reportYear)
    {
        if (person.PastedFrom is { } donor)
        {
            var platform = person.Services[0].Post.Platform.Id;
            return Conflict(Person.EntityIdOf(donor), platform, "two_people: " + people.Create(donor).EntityId + "|" + person.EntityId);
        }

        var group = person.Services
            .Where(s => ResidentNumber.Usable(s.Identifier) is not null && s.Post.IsListed(reportYear))
            .GroupBy(s => ResidentNumber.Usable(s.Identifier), StringComparer.Ordinal)
            .FirstOrDefault(g => g.Select(s => Folded(s.Name)).Where(name => !IsLatin(name)).Distinct(StringComparer.Ordinal).Count() > 1);
        return group is null ? null : Conflict(person.EntityId, Join(group.Select(s => s.Post.Platform.Id)), "one_person_miswritten");
    }

    private static Finding Conflict(string entity, string platforms, string detail) =>
        new("identifier_conflict", "", "", platforms, entity, "exact_identifier", platforms, "finding", detail);

    private static bool IsLatin(string name) => name.All(character => character < '\u0250');

    /// <summary>The name without what does not count as a difference.</summary>
    internal static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(character)) continue;
            folded.Append(character is '•' or '．' or '.' or '・' ? '·' : Simplified.GetValueOrDefault(character, character));
        }

        return folded.ToString();
    }

    private static readonly Dictionary<char, char> Simplified =
        NameTables.Instance.Traditional.GroupBy(p => p.Value).ToDictionary(g => g.Key, g => g.First().Key);

    private static string Join(IEnumerable<string> platforms) => string.Join(';', platforms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
