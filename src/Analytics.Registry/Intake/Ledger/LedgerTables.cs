using Analytics.Registry.Reading;
using Analytics.Store;
using static Analytics.Registry.Intake.Ledger.IntakeLedger;

namespace Analytics.Registry.Intake.Ledger;

/// <summary>Writes the kept part of the ledger into its tables.</summary>
internal static class LedgerTables
{
    public static void WriteFiles(DuckDbConnection database, IEnumerable<FileRecord> files)
    {
        using var appender = database.CreateAppender("intake", "file");
        foreach (var file in files)
        {
            appender.Append(file.Id);
            appender.Append(file.Input.Path);
            appender.Append(file.Input.Format == InputFormat.JsonLines ? "jsonl" : file.Input.Format.ToString().ToLowerInvariant());
            appender.Append(file.Input.Length);
            appender.Append(file.Input.Sha256);
            appender.Append(file.Status);
            AppendNullable(appender, file.DuplicateOf);
            AppendNullable(appender, file.MessageZh);
            AppendNullable(appender, file.MessageEn);
            appender.EndRow();
        }

        appender.Complete();
    }

    public static void WriteSources(DuckDbConnection database, IReadOnlyList<SourceRecord> sources)
    {
        using var appender = database.CreateAppender("intake", "source");
        using var accounting = database.CreateAppender("intake", "accounting");
        using var presence = database.CreateAppender("intake", "presence");
        foreach (var source in sources)
        {
            appender.Append(source.Id);
            appender.Append(source.File.Id);
            AppendNullable(appender, source.Sheet);
            AppendNullable(appender, source.TableName);
            AppendNullable(appender, source.Layout?.HeaderRow);
            AppendNullable(appender, source.Platform?.Id);
            AppendNullable(appender, source.Year?.Year);
            AppendNullable(appender, source.Year?.From);
            AppendNullable(appender, source.Platform?.From);
            appender.Append(source.VersionState);
            AppendNullable(appender, source.MessageZh);
            AppendNullable(appender, source.MessageEn);
            appender.EndRow();
            WriteCounts(accounting, source);
            WritePresence(presence, source);
        }

        appender.Complete();
        accounting.Complete();
        presence.Complete();
    }

    public static void WriteHeaders(DuckDbConnection database, IReadOnlyList<SourceRecord> sources)
    {
        using var appender = database.CreateAppender("intake", "header");
        foreach (var source in sources)
        {
            foreach (var header in source.Headers)
            {
                appender.Append(source.Id);
                appender.Append(header.Position);
                appender.Append(header.Header);
                AppendNullable(appender, header.Column?.Name);
                AppendNullable(appender, header.Suggestion);
                appender.Append(header.Meaning.ToString().ToLowerInvariant());
                appender.EndRow();
            }
        }

        appender.Complete();
    }

    private static void WriteCounts(TableAppender appender, SourceRecord source)
    {
        appender.Append(source.Id);
        appender.Append(source.Read);
        appender.Append(source.Accepted);
        appender.Append(source.Quarantined);
        appender.Append(source.Other);
        appender.EndRow();
    }

    private static void WritePresence(TableAppender appender, SourceRecord source)
    {
        foreach (var ((platform, year), rows) in source.Presence.OrderBy(entry => entry.Key.Platform, StringComparer.Ordinal).ThenBy(entry => entry.Key.Year))
        {
            appender.Append(source.Id);
            appender.Append(source.TableName!);
            appender.Append(platform);
            AppendNullable(appender, year);
            appender.Append(rows);
            appender.EndRow();
        }
    }
}
