using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>Reads files of records, in any of the formats that offices send, into the columns that the engine compares.</summary>
/// <remarks>
/// The header is the first record that is not blank; of a workbook the first visible sheet with rows is read. Names and values lose the white
/// space around them; what is blank is missing, and so are a spreadsheet's error values and the fields that a short record does not have.
/// </remarks>
public static class RecordReader
{
    /// <summary>Reads one file, or the left and the right one, over the columns that both have.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="progress">Told how far the reading is, from one thread at a time.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RunFailedException">A file cannot be read as records; the message says which, where and why.</exception>
    public static RecordInput Read(RecordOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Fault() is { } fault)
        {
            throw new RunFailedException(fault);
        }

        progress?.Report(new RunProgress(RunProgressKind.StageStarted, LinkingStages.Read));
        using var left = RecordSource.Open(options.Path, cancellation);
        using var right = options.RightPath is { } path ? RecordSource.Open(path, cancellation) : null;
        var columns = new ColumnBuilders();
        var input = right is null ? ReadOne(options, left, columns, progress, cancellation) : ReadTwo(options, left, right, columns, progress, cancellation);
        progress?.Report(new RunProgress(RunProgressKind.StageFinished, LinkingStages.Read));
        return input;
    }

    private static RecordInput ReadOne(RecordOptions options, RecordSource source, ColumnBuilders columns, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        NamedColumns.Require(options, [source], isFinal: false);
        var target = new FileTarget(options, columns, firstRow: 0, mayAdd: null);
        var count = source.Fill(target, progress, cancellation);
        NamedColumns.Require(options, [source], isFinal: true);
        var ids = target.FinishIds(source, count);
        var (kept, empty) = Split(columns.Build(count), column => !IsEmptyAndUnnamed(column, source));
        if (kept.Count == 0)
        {
            throw new RunFailedException($"{source.Path}: there is no column to compare; the columns are {NamedColumns.List(source)}.");
        }

        return new RecordInput(
            new LinkageTable(kept), new RecordIds(ids, null, count, 0), [new RecordFile(source, target.Places, count, [.. target.LeftOut, .. empty], source.Notes)]);
    }

    private static RecordInput ReadTwo(
        RecordOptions options, RecordSource left, RecordSource right, ColumnBuilders columns, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        NamedColumns.Require(options, [left, right], isFinal: false);

        // Columns that the right file will not have need not be read from the left one, but only some formats say so beforehand.
        Func<string, bool>? hasRight = right.ColumnsMayGrow ? null : right.Columns.ToHashSet(StringComparer.Ordinal).Contains;
        var leftTarget = new FileTarget(options, columns, firstRow: 0, hasRight);
        var leftCount = left.Fill(leftTarget, progress, cancellation);
        var rightTarget = new FileTarget(options, columns, leftCount, mayAdd: _ => false);
        var rightCount = right.Fill(rightTarget, progress, cancellation);
        NamedColumns.Require(options, [left, right], isFinal: true);
        var leftIds = leftTarget.FinishIds(left, leftCount);
        var rightIds = rightTarget.FinishIds(right, rightCount);

        var common = right.Columns.ToHashSet(StringComparer.Ordinal);
        var (kept, notCommon) = Split(
            columns.Build(checked(leftCount + rightCount)), column => common.Contains(column.Name) && !IsEmptyAndUnnamed(column, left));
        if (kept.Count == 0)
        {
            throw new RunFailedException(
                $"There is no column to compare that both files have: {left.Path} has {NamedColumns.List(left)}; {right.Path} has {NamedColumns.List(right)}.");
        }

        return new RecordInput(
            new LinkageTable(kept, leftCount),
            new RecordIds(leftIds, rightIds, leftCount, rightCount),
            [
                new RecordFile(left, leftTarget.Places, leftCount, [.. leftTarget.LeftOut, .. notCommon], NotesWith(left, right)),
                new RecordFile(right, rightTarget.Places, rightCount, rightTarget.LeftOut, NotesWith(right, left)),
            ]);
    }

    private static bool IsEmptyAndUnnamed(TextColumn column, RecordSource source) => column.DistinctCount == 0 && source.IsUnnamed(column.Name);

    private static (List<TextColumn> Kept, List<string> LeftOut) Split(List<TextColumn> columns, Func<TextColumn, bool> isKept) =>
        ([.. columns.Where(isKept)], [.. columns.Where(column => !isKept(column)).Select(column => column.Name)]);

    private static List<RecordNote> NotesWith(RecordSource source, RecordSource other)
    {
        var only = source.Columns.Except(other.Columns, StringComparer.Ordinal).ToList();
        var names = string.Join(", ", only);
        return only.Count == 0
            ? [.. source.Notes]
            : [.. source.Notes, new RecordNote($"只有 {source.Name} 有的列，不参与比较：{names}", $"Only {source.Name} has these columns, which are not compared: {names}")];
    }
}
