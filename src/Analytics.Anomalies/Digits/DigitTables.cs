using Analytics.Store;

namespace Analytics.Anomalies.Digits;

/// <summary>Writes <c>result.digit_test</c> and <c>result.digit_count</c>: the digits of groups' amounts.</summary>
internal static class DigitTables
{
    public const string Ddl = """
        CREATE OR REPLACE TABLE result.digit_test (
            test_id VARCHAR PRIMARY KEY, list VARCHAR NOT NULL, grouping VARCHAR NOT NULL CHECK (grouping IN ('all', 'kind', 'city')), group_name VARCHAR NOT NULL,
            test VARCHAR NOT NULL CHECK (test IN ('first', 'first_two', 'last')), centers INTEGER NOT NULL, amounts BIGINT NOT NULL, chi_square DOUBLE NOT NULL, freedom INTEGER NOT NULL,
            p DOUBLE NOT NULL, p_adjusted DOUBLE NOT NULL, mean_deviation DOUBLE NOT NULL, chance_deviation DOUBLE NOT NULL, conformity VARCHAR);
        CREATE OR REPLACE TABLE result.digit_count (test_id VARCHAR NOT NULL, digit INTEGER NOT NULL, count BIGINT NOT NULL, expected DOUBLE NOT NULL, PRIMARY KEY (test_id, digit));
        """;

    /// <summary>Fills the tables, which are there and empty.</summary>
    public static void Write(DuckDbConnection database, IReadOnlyList<GroupTest> tests)
    {
        using var appender = database.CreateAppender("result", "digit_test");
        using var counts = database.CreateAppender("result", "digit_count");
        foreach (var one in tests)
        {
            appender.Append(one.Id);
            appender.Append(one.List);
            appender.Append(one.Grouping);
            appender.Append(one.Group);
            appender.Append(one.Kind);
            appender.Append(one.Centers);
            appender.Append(one.Test.Count);
            appender.Append(one.Test.ChiSquare);
            appender.Append(one.Test.Freedom);
            appender.Append(one.P);
            appender.Append(one.Adjusted);
            appender.Append(one.Test.MeanDeviation);
            appender.Append(one.Test.ChanceDeviation);

            // Nigrini's words are for digits under Benford's law.
            appender.Append(one.Kind == "last" ? null : one.Test.Conformity);
            appender.EndRow();
            for (var i = 0; i < one.Test.Counts.Count; i++)
            {
                counts.Append(one.Id);
                counts.Append(one.LeastDigit + i);
                counts.Append(one.Test.Counts[i]);
                counts.Append(one.Test.Expected[i] * one.Test.Count);
                counts.EndRow();
            }
        }

        appender.Complete();
        counts.Complete();
    }
}
