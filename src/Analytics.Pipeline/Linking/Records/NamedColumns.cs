namespace Analytics.Pipeline.Linking.Records;

/// <summary>Sees to it that the columns which the options name are there: a misspelt one would otherwise reach the model unnoticed.</summary>
internal static class NamedColumns
{
    /// <summary>Checks them.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="sources">The files.</param>
    /// <param name="isFinal">Whether all records have been read; before that, files whose columns are not yet all known are left alone.</param>
    /// <exception cref="RunFailedException">One is missing; the message lists the columns there are.</exception>
    public static void Require(RecordOptions options, IReadOnlyList<RecordSource> sources, bool isFinal)
    {
        bool IsKnown(RecordSource source) => isFinal || !source.ColumnsMayGrow;
        if (options.IdColumn is { } id && sources.FirstOrDefault(source => IsKnown(source) && !source.Columns.Contains(id)) is { } without)
        {
            throw new RunFailedException($"{without.Path}: there is no id column '{id}'; the columns are {List(without)}.");
        }

        // Of two files, one may be the only one that has a column which is to be ignored.
        if (sources.All(IsKnown) && options.IgnoredColumns.FirstOrDefault(name => !sources.Any(source => source.Columns.Contains(name))) is { } unknown)
        {
            throw new RunFailedException(
                $"There is no column '{unknown}' to ignore; {string.Join("; ", sources.Select(source => $"{source.Path} has the columns {List(source)}"))}.");
        }
    }

    /// <summary>The columns of a file, for messages.</summary>
    public static string List(RecordSource source) => source.Columns.Count == 0 ? "none" : string.Join(", ", source.Columns);
}
