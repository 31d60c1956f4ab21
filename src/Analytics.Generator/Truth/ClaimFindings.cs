using Analytics.Generator.Claims;

namespace Analytics.Generator.Truth;

/// <summary>Achievements, projects and contracts that two active platforms of different lineages count. The generator decides no clause.</summary>
internal static class ClaimFindings
{
    public static IEnumerable<Finding> Of(ClaimPlanner planner)
    {
        foreach (var one in planner.Cases.Where(one => one.Story == ClaimStory.Double))
        {
            var (kind, entity) = one switch
            {
                { Achievements: not null } => ("achievement_duplicate", "achievement"),
                { Projects: not null } => ("project_duplicate", "project"),
                _ => ("contract_duplicate", "contract"),
            };
            string[] platforms = [one.First.Id, one.Second.Id];
            var joined = string.Join(';', platforms.Order(StringComparer.Ordinal));
            yield return new Finding(
                kind, "", "", joined, $"{entity}-{one.Number + 1:D6}", one.ByNumber ? "exact_identifier" : "fuzzy", one.ByNumber ? joined : "", "finding", "");
        }
    }
}
