using System.Globalization;
using Analytics.Registry.Entities.Memory;
using Analytics.Store;

namespace Analytics.Registry.Tests.Entities.Decisions;

/// <summary>What people decided about pairs holds in the next run, whatever the resolver found.</summary>
public sealed class DecidedPairsTests
{
    private const string Id = "290101198503071233";

    /// <summary>Writes the decision that the first rows of two people are one or not, as a pipeline does before entities are resolved.</summary>
    internal static void Decide(DuckDbConnection database, (string Platform, string Name) left, (string Platform, string Name) right, bool isOne)
    {
        RowFingerprints.Create(database);
        RowFingerprints.Add(database, "personnel");
        string Subject((string Platform, string Name) person)
        {
            using var query = database.CreateCommand();
            query.CommandText = $"SELECT CAST(min(k.fingerprint) AS VARCHAR) FROM remembered.row_key k JOIN main.personnel p USING (row_id) WHERE k.class = 'subject' AND p.platform_id = '{person.Platform}' AND p.name = '{person.Name}'";
            return (string)query.ExecuteScalar()!;
        }

        using var command = database.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            CREATE SCHEMA IF NOT EXISTS decision;
            CREATE TABLE IF NOT EXISTS decision.pair (kind VARCHAR, table_name VARCHAR, subject_l VARCHAR, subject_r VARCHAR, is_one BOOLEAN);
            INSERT INTO decision.pair VALUES ('person', 'personnel', '{Subject(left)}', '{Subject(right)}', {isOne});
            """);
        command.ExecuteNonQuery();
    }

    [Fact]
    public void Enforce_One_JoinsWhatNoNumberJoins()
    {
        using var runs = new Remembered();
        var rows = runs.Run("LN-A,2025,甲,,是\nLN-B,2025,甲,,是\nLN-B,2024,甲,,是\nLN-B,2025,乙,,是\n", database => Decide(database, ("LN-A", "甲"), ("LN-B", "甲"), isOne: true));
        Assert.Equal(["LN-A|甲|E-P-00000001", "LN-B|甲|E-P-00000001", "LN-B|甲|E-P-00000001", "LN-B|乙|E-P-00000002"], rows);
        Assert.Equal(["person|decision|1"], runs.Ask("SELECT DISTINCT kind, basis, probability FROM result.link"));
        Assert.Equal(["2"], runs.Ask("SELECT count(*) FROM result.link"));
    }

    [Fact]
    public void Enforce_NotOne_PartsWhatANumberJoinsWithAllRowsOfThePlatform()
    {
        using var runs = new Remembered();
        var rows = runs.Run($"LN-A,2025,甲,{Id},是\nLN-B,2025,乙,{Id},是\nLN-A,2024,甲,{Id},是\nLN-B,2024,乙,{Id},是\n", database => Decide(database, ("LN-A", "甲"), ("LN-B", "乙"), isOne: false));
        Assert.Equal(["LN-A|甲|E-P-00000001", "LN-B|乙|E-P-00000002", "LN-A|甲|E-P-00000001", "LN-B|乙|E-P-00000002"], rows);
        Assert.Empty(runs.Ask("SELECT * FROM result.link"));
    }

    [Fact]
    public void Enforce_OneByWayOfAThirdAndNotOne_TheParting_HasTheLastWord()
    {
        using var runs = new Remembered();
        var rows = runs.Run("LN-A,2025,甲,,是\nLN-B,2025,甲,,是\nDL-C,2025,甲,,是\n", database =>
        {
            Decide(database, ("LN-A", "甲"), ("LN-B", "甲"), isOne: true);
            Decide(database, ("LN-B", "甲"), ("DL-C", "甲"), isOne: true);
            Decide(database, ("LN-A", "甲"), ("DL-C", "甲"), isOne: false);
        });
        Assert.Equal(["LN-A|甲|E-P-00000001", "LN-B|甲|E-P-00000001", "DL-C|甲|E-P-00000002"], rows);
    }

    [Fact]
    public void Read_DecisionOfLastYear_HoldsForTheNewRoster()
    {
        using var runs = new Remembered();
        var rows = runs.Run($"LN-A,2026,甲,{Id},否\nLN-B,2026,甲,{Id},是\n", database => Decide(database, ("LN-A", "甲"), ("LN-B", "甲"), isOne: false));
        Assert.Equal(["LN-A|甲|E-P-00000001", "LN-B|甲|E-P-00000002"], rows);
    }
}
