using Analytics.Store;

namespace Analytics.Registry.Intake.Platforms;

/// <summary>
/// The regime that whoever asks for a check states: for the centers whose own papers name none. A delivery that names no center at all is
/// one center's, whose cover was left empty; it stands in the register without a name.
/// </summary>
public static class StatedRegime
{
    /// <summary>The id of a center whose papers do not name it.</summary>
    public const string Unnamed = "本中心（未填编号）";

    private const string Center = """
        INSERT INTO registry.platform (platform_id, kind)
        SELECT '{unnamed}', 'tic' WHERE NOT EXISTS (SELECT 1 FROM registry.platform)
        """;

    private const string Regimes = """
        INSERT INTO registry.platform_regime
        SELECT platform_id, $regime, 'stated' FROM registry.platform p
        WHERE coalesce(p.kind, 'tic') = 'tic' AND NOT EXISTS (SELECT 1 FROM registry.platform_regime r WHERE r.platform_id = p.platform_id)
        ORDER BY platform_id
        """;

    /// <summary>Puts centers without a regime under one.</summary>
    /// <param name="database">The run's database, its intake finished.</param>
    /// <param name="regime">The regime.</param>
    public static void Apply(DuckDbConnection database, string regime)
    {
        ArgumentNullException.ThrowIfNull(database);
        database.Execute(Center.Replace("{unnamed}", Unnamed, StringComparison.Ordinal));
        using var command = database.CreateCommand();
        command.CommandText = Regimes;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("regime", regime);
        command.Parameters.Add(parameter);
        command.ExecuteNonQuery();
    }
}
