using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>
/// Platforms that gave up a contested person or thing: their own unit replied that it is kept elsewhere. A unit's wish to keep it is no evidence, since
/// every unit wishes so; that it gives it up speaks against its own interest, and is believed. Who keeps it in the end is still the authority's to
/// decide: the platforms that remain are as probable as before among themselves, and where all gave it up to one another nothing is known.
/// </summary>
internal sealed class Concessions
{
    // A reply that takes effect after the year says nothing of the year's figures. What a city's bureau replied is no unit's own word.
    private const string Query = """
        SELECT DISTINCT finding_id, unit FROM decision.reply
        WHERE keep_at IS NOT NULL AND unit IS NOT NULL AND keep_at <> unit AND (effective_on IS NULL OR year(effective_on) <= ?)
        """;

    private readonly HashSet<(string Finding, string Platform)> _given = [];

    private Concessions()
    {
    }

    /// <summary>Reads the replies that a run goes by; none where it has none.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="year">The report year.</param>
    public static Concessions Read(DuckDbConnection database, int year)
    {
        var concessions = new Concessions();
        if (!database.HasTable("decision", "reply")) return concessions;
        using var command = database.CreateCommand();
        command.CommandText = Query;
        var parameter = command.CreateParameter();
        parameter.Value = year;
        command.Parameters.Add(parameter);
        using var reader = command.ExecuteReader();
        while (reader.Read()) concessions._given.Add((reader.GetString(0), reader.GetString(1)));
        return concessions;
    }

    /// <summary>Of the platforms that declare what a finding is about, those that may keep it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="platforms">All of them.</param>
    /// <param name="idOf">A platform's id.</param>
    public IReadOnlyList<T> KeepersOf<T>(string finding, IReadOnlyList<T> platforms, Func<T, string> idOf)
    {
        ArgumentNullException.ThrowIfNull(platforms);
        ArgumentNullException.ThrowIfNull(idOf);
        List<T> left = [.. platforms.Where(platform => !_given.Contains((finding, idOf(platform))))];
        return left.Count > 0 ? left : platforms;
    }
}
