using System.Globalization;
using Analytics.Registry.Entities;
using Analytics.Registry.Intake;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Findings;
using Analytics.Store;
using Analytics.TestKit;

namespace Analytics.Regulations.Tests.Compliance;

/// <summary>Files of centers, and what the clauses say of them: real files, real intake, real database.</summary>
internal sealed class Judged : IDisposable
{
    private readonly TempFolder _folder = new();
    private DuckDbConnection? _database;

    public DuckDbConnection Database => _database!;

    public Judged File(string name, string text)
    {
        System.IO.File.WriteAllText(_folder.File("input/" + name), text);
        return this;
    }

    /// <summary>A file of a pack folder of one's own.</summary>
    public Judged Pack(string name, string text)
    {
        System.IO.File.WriteAllText(_folder.File("packs/" + name), text);
        return this;
    }

    public Judged Judge(string asOf, bool oneUnit = false, string? city = null)
    {
        _database = new DuckDbConnection("Data Source=:memory:");
        _database.Open();
        RegistryIntake.Load(_database, new IntakeOptions(Path.Combine(_folder.Path, "input")), null, CancellationToken.None);
        EntityResolution.Resolve(_database, CancellationToken.None, null);
        var packs = Path.Combine(_folder.Path, "packs");
        var day = DateOnly.ParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        ComplianceCheck.Run(_database, new FindingScope(day.Year - 1, day, Packs: Directory.Exists(packs) ? packs : null, OneUnit: oneUnit, City: city), CancellationToken.None);
        return this;
    }

    /// <summary>The rows of a query, cells joined by <c>|</c>.</summary>
    public List<string> Rows(string sql)
    {
        using var command = Database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    public void Dispose()
    {
        _database?.Dispose();
        _folder.Dispose();
    }
}
