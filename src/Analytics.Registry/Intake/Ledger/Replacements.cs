using Analytics.Store;

namespace Analytics.Registry.Intake.Ledger;

/// <summary>Writes which rows a later version replaced, and hides them.</summary>
internal static class Replacements
{
    public static void Write(DuckDbConnection database, IReadOnlyList<Versions.Replacement> replacements)
    {
        using (var appender = database.CreateAppender("intake", "superseded"))
        {
            foreach (var replacement in replacements)
            {
                appender.Append(replacement.Source.Id);
                appender.Append(replacement.Source.TableName!);
                appender.Append(replacement.Platform);
                IntakeLedger.AppendNullable(appender, replacement.Year);
                appender.Append(replacement.By.Id);
                appender.EndRow();
            }

            appender.Complete();
        }

        foreach (var table in replacements.Select(replacement => replacement.Source.TableName!).Distinct(StringComparer.Ordinal))
        {
            CurrentViews.HideReplaced(database, table);
        }
    }
}
