using Analytics.Regulations.Allocation.Thresholds;
using Analytics.Store;

namespace Analytics.Regulations.Allocation;

/// <summary>The tables of the allocation in the run's database: made here, filled here, read by whoever publishes.</summary>
public static class AllocationTables
{
    /// <summary>Their names in the schema <c>result</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["allocation", "allocation_cluster", "allocation_group", "allocation_member", "allocation_summary"];

    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.allocation (
            center_id VARCHAR NOT NULL, center_name VARCHAR NOT NULL, city VARCHAR, regulation VARCHAR NOT NULL, clause VARCHAR NOT NULL, article VARCHAR NOT NULL,
            measure VARCHAR NOT NULL, declared DECIMAL(18,2) NOT NULL, contested INTEGER NOT NULL, low DECIMAL(18,2), high DECIMAL(18,2), threshold DECIMAL(18,2) NOT NULL,
            strength VARCHAR NOT NULL, verdict VARCHAR NOT NULL CHECK (verdict IN ('safe', 'at_risk', 'group', 'lost_whatever', 'unclear')),
            cluster_id VARCHAR, group_id VARCHAR, message_zh VARCHAR NOT NULL, message_en VARCHAR NOT NULL, PRIMARY KEY (center_id, clause, measure));
        CREATE OR REPLACE TABLE result.allocation_cluster (
            cluster_id VARCHAR PRIMARY KEY, measure VARCHAR NOT NULL, centers INTEGER NOT NULL, thresholds INTEGER NOT NULL, contested INTEGER NOT NULL,
            kept_at_least INTEGER NOT NULL, kept_at_most INTEGER NOT NULL, CHECK (kept_at_least <= kept_at_most));
        CREATE OR REPLACE TABLE result.allocation_group (
            group_id VARCHAR PRIMARY KEY, cluster_id VARCHAR NOT NULL, measure VARCHAR NOT NULL, centers INTEGER NOT NULL, needed DECIMAL(18,2) NOT NULL,
            available DECIMAL(18,2) NOT NULL, contested INTEGER NOT NULL, kept_at_least INTEGER NOT NULL, kept_at_most INTEGER NOT NULL,
            message_zh VARCHAR NOT NULL, message_en VARCHAR NOT NULL, CHECK (kept_at_least <= kept_at_most));
        CREATE OR REPLACE TABLE result.allocation_member (group_id VARCHAR NOT NULL, center_id VARCHAR NOT NULL, clause VARCHAR NOT NULL);
        CREATE OR REPLACE TABLE result.allocation_summary (
            measure VARCHAR PRIMARY KEY, thresholds INTEGER NOT NULL, contested INTEGER NOT NULL, kept_at_least INTEGER NOT NULL, kept_at_most INTEGER NOT NULL,
            CHECK (kept_at_least <= kept_at_most));
        """;

    /// <summary>Makes the tables anew and writes what was found, measure by measure.</summary>
    internal static void Write(DuckDbConnection database, IReadOnlyList<MeasureAllocation> measures)
    {
        using (var command = database.CreateCommand())
        {
            command.CommandText = Ddl;
            command.ExecuteNonQuery();
        }

        WriteRows(database, measures.SelectMany(measure => measure.Rows));
        WriteClusters(database, measures.SelectMany(measure => measure.Clusters));
        WriteGroups(database, measures.SelectMany(measure => measure.Groups).ToList());
        using var appender = database.CreateAppender("result", "allocation_summary");
        foreach (var summary in measures.Select(measure => measure.Summary))
        {
            appender.Append(summary.Measure);
            appender.Append(summary.Thresholds);
            appender.Append(summary.Contested);
            appender.Append(summary.KeptAtLeast);
            appender.Append(summary.KeptAtMost);
            appender.EndRow();
        }

        appender.Complete();
    }

    private static void WriteRows(DuckDbConnection database, IEnumerable<AllocationRow> rows)
    {
        using var appender = database.CreateAppender("result", "allocation");
        foreach (var row in rows)
        {
            var (center, threshold) = (row.Requirement.Center, row.Requirement.Threshold);
            appender.Append(center.Id);
            appender.Append(center.Name);
            appender.Append(center.City);
            appender.Append(threshold.Regulation.Id);
            appender.Append(threshold.Clause.Id);
            appender.Append(threshold.Clause.Article);
            appender.Append(threshold.Measure.Code());
            appender.Append(row.Declared);
            appender.Append(row.Contested);
            AppendAmount(appender, row.Low);
            AppendAmount(appender, row.High);
            appender.Append(threshold.AtLeast);
            appender.Append(threshold.Clause.Strength);
            appender.Append(row.Verdict);
            appender.Append(row.Cluster);
            appender.Append(row.Group);
            appender.Append(row.MessageZh);
            appender.Append(row.MessageEn);
            appender.EndRow();
        }

        appender.Complete();
    }

    private static void WriteClusters(DuckDbConnection database, IEnumerable<ClusterRow> clusters)
    {
        using var appender = database.CreateAppender("result", "allocation_cluster");
        foreach (var cluster in clusters)
        {
            appender.Append(cluster.Id);
            appender.Append(cluster.Measure);
            appender.Append(cluster.Centers);
            appender.Append(cluster.Thresholds);
            appender.Append(cluster.Contested);
            appender.Append(cluster.KeptAtLeast);
            appender.Append(cluster.KeptAtMost);
            appender.EndRow();
        }

        appender.Complete();
    }

    private static void WriteGroups(DuckDbConnection database, List<GroupRow> groups)
    {
        using (var appender = database.CreateAppender("result", "allocation_group"))
        {
            foreach (var group in groups)
            {
                appender.Append(group.Id);
                appender.Append(group.Cluster);
                appender.Append(group.Measure);
                appender.Append(group.Members.DistinctBy(member => member.Place).Count());
                appender.Append(group.Needed);
                appender.Append(group.Available);
                appender.Append(group.Contested);
                appender.Append(group.KeptAtLeast);
                appender.Append(group.KeptAtMost);
                appender.Append(group.MessageZh);
                appender.Append(group.MessageEn);
                appender.EndRow();
            }

            appender.Complete();
        }

        using var members = database.CreateAppender("result", "allocation_member");
        foreach (var (group, member) in groups.SelectMany(group => group.Members.Select(member => (group, member))))
        {
            members.Append(group.Id);
            members.Append(member.Center.Id);
            members.Append(member.Threshold.Clause.Id);
            members.EndRow();
        }

        members.Complete();
    }

    private static void AppendAmount(TableAppender appender, decimal? amount)
    {
        if (amount is { } value) appender.Append(value);
        else appender.AppendNull();
    }
}
