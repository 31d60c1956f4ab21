using Analytics.Regulations.Clauses;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.SameField;

/// <summary>
/// Dalian article 3: in principle no second city center of one field, and none beside a national platform, Liaoning laboratory or Dalian
/// laboratory of the same host and field, or of the same team. The same code of the field is to be explained (WARN); names and texts that
/// agree are for review. Provincial centers are not among those that the article names.
/// </summary>
internal sealed class FieldFindings : IFinder
{
    private const string ClauseId = "dalian-2025/3";
    private const int TeamThatSpeaksForItself = 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        if (scope.Regime is not (null or PlatformRegimes.Dalian))
        {
            return [];
        }

        var regimes = PlatformRegimes.Read(database);
        var all = FieldCenter.Read(database);
        var centers = all.Where(center => center.Counts && regimes.Has(center.Platform.Id, PlatformRegimes.Dalian)).ToList();
        return [.. AmongCenters(scope.Library.OfClause(ClauseId), centers), .. BesideNational(database, scope, centers, [.. all.Where(platform => platform.IsNationalOrLaboratory)])];
    }

    /// <summary>The sets of centers of one field; a set by a weaker reason that lies within one by a stronger is not said twice.</summary>
    private static IEnumerable<Finding> AmongCenters(Regulation regulation, List<FieldCenter> centers)
    {
        var said = new List<HashSet<string>>();
        foreach (var (reason, same) in new (FieldReason, Func<FieldCenter, FieldCenter, bool>)[]
        {
            (FieldReason.Code, (left, right) => FieldMatch.SameField(left, right) == FieldReason.Code),
            (FieldReason.Name, (left, right) => FieldMatch.SameField(left, right) == FieldReason.Name),
            (FieldReason.Direction, FieldMatch.SameDirection),
        })
        {
            foreach (var set in Connected(centers, (left, right) => left.Platform.IsOtherThan(right.Platform) && same(left, right)))
            {
                var ids = set.Select(center => center.Platform.Id).ToHashSet(StringComparer.Ordinal);
                if (!said.Exists(ids.IsSubsetOf))
                {
                    said.Add(ids);
                    yield return Text(regulation, set, reason, beside: false, shared: 0);
                }
            }
        }
    }

    private static IEnumerable<Finding> BesideNational(DuckDbConnection database, FindingScope scope, List<FieldCenter> centers, List<FieldCenter> national)
    {
        var teams = SharedTeams.Read(database, scope.Year, scope.Year is { } year ? new DateOnly(year, 12, 31) : scope.AsOf);
        foreach (var center in centers)
        {
            foreach (var platform in national.Where(platform => platform.Platform.IsOtherThan(center.Platform)))
            {
                var shared = teams.Between(center.Platform.Id, platform.Platform.Id);
                var field = center.Host is not null && center.Host == platform.Host ? FieldMatch.SameField(center, platform) : null;
                if (field is not null || shared > 0)
                {
                    yield return Text(scope.Library.OfClause(ClauseId), [center, platform], field ?? FieldReason.Team, beside: true, shared);
                }
            }
        }
    }

    private static Finding Text(Regulation regulation, List<FieldCenter> set, FieldReason reason, bool beside, int shared)
    {
        var early = set.All(center => center.Approved is not null && !regulation.InForce(center.Approved.Value));
        var text = new FieldText(set, reason, beside, shared, early ? regulation.Effective : null);
        return new Finding
        {
            Kind = "field_duplicate",
            Severity = reason is FieldReason.Code ? "medium" : "low",
            Confidence = reason switch
            {
                FieldReason.Code => 0.9995,
                FieldReason.Name => 0.95,
                FieldReason.Team => shared >= TeamThatSpeaksForItself ? 0.95 : 0.7,
                _ => 0.8,
            },
            Outcome = reason is FieldReason.Code or FieldReason.Team && !early ? "WARN" : "REVIEW",
            Regulation = regulation.Id,
            Clause = ClauseId,
            PlatformIds = [.. set.Select(center => center.Platform.Id).Order(StringComparer.Ordinal)],
            EntityId = "",
            Subject = set[0].Field ?? set[0].Code ?? set[0].Platform.Name,
            Identifier = set[0].Code ?? "",
            MessageZh = text.MessageZh,
            MessageEn = text.MessageEn,
            QuestionZh = "请说明与上述平台在技术领域、研发方向和团队上的区别。",
            QuestionEn = "How does the center differ from the others in field, direction and team?",
            Evidence = [.. set.OrderBy(center => center.Platform.Id, StringComparer.Ordinal).Select(center => center.ToEvidence())],
        };
    }

    /// <summary>The sets of two and more that hang together, each in the order of the centers.</summary>
    private static IEnumerable<List<FieldCenter>> Connected(List<FieldCenter> centers, Func<FieldCenter, FieldCenter, bool> same)
    {
        var open = centers.ToList();
        while (open.Count > 0)
        {
            var set = new List<FieldCenter> { open[0] };
            open.RemoveAt(0);
            for (var i = 0; i < set.Count; i++)
            {
                var found = open.Where(center => same(set[i], center)).ToList();
                open.RemoveAll(found.Contains);
                set.AddRange(found);
            }

            if (set.Count > 1)
            {
                yield return set;
            }
        }
    }
}
