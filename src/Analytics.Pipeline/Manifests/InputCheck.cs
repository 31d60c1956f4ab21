using System.Data.Common;

namespace Analytics.Pipeline.Manifests;

/// <summary>Holds the files that were read against the files that the run's id was derived from.</summary>
internal static class InputCheck
{
    /// <summary>Fails when a file was changed between the inventory and its reading: the run would be named after bytes it did not read.</summary>
    /// <exception cref="RunFailedException">A file was changed.</exception>
    public static void Unchanged(DbConnection database, IReadOnlyList<InputFileEntry> inputs)
    {
        var before = inputs.ToDictionary(item => item.Path, item => item.Sha256, StringComparer.Ordinal);
        using var command = database.CreateCommand();
        command.CommandText = "SELECT path, sha256 FROM intake.file WHERE sha256 IS NOT NULL ORDER BY path";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var path = reader.GetString(0);

            // Members of an archive have their own hash; the archive's own stands in the inventory.
            if (before.TryGetValue(path, out var sha256) && sha256 is not null && sha256 != reader.GetString(1))
            {
                throw new RunFailedException($"The file '{path}' was changed while it was read; run again when nobody writes to the input folder.");
            }
        }
    }
}
