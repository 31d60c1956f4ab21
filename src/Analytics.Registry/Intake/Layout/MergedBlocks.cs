using Analytics.Registry.Reading;

namespace Analytics.Registry.Intake.Layout;

/// <summary>
/// Blocks merged down a column: one department, one platform beside the five rows of its people. The file holds the text in the topmost row
/// only; it counts for every row of the block.
/// </summary>
internal sealed class MergedBlocks(IEnumerable<MergedRegion> regions)
{
    private readonly MergedRegion[] _blocks = [.. regions.Where(region => region.LastRow > region.FirstRow).OrderBy(region => region.FirstRow)];
    private readonly List<(MergedRegion Block, string Text)> _open = [];
    private int _next;

    public bool IsEmpty => _blocks.Length == 0;

    /// <summary>The current record with what the blocks around it hold; null when that is what it holds anyway.</summary>
    /// <param name="stream">The record, in order of rows.</param>
    /// <param name="columns">The columns that are filled: an amount or a name is not repeated.</param>
    public Record? Fill(RecordStream stream, IReadOnlySet<int> columns)
    {
        var row = stream.Row;
        _open.RemoveAll(open => open.Block.LastRow < row);
        Record? filled = null;
        foreach (var (block, text) in _open)
        {
            var column = block.FirstColumn;
            if (columns.Contains(column) && (column >= stream.FieldCount || stream.Field(column).IsWhiteSpace()) && !stream.HasAtMost(0))
            {
                filled ??= new Record(stream);
                filled.Set(column, text);
            }
        }

        for (; _next < _blocks.Length && _blocks[_next].FirstRow <= row; _next++)
        {
            var block = _blocks[_next];
            if (block.FirstRow == row && block.FirstColumn < stream.FieldCount && !stream.Field(block.FirstColumn).IsWhiteSpace())
            {
                _open.Add((block, stream.Field(block.FirstColumn).ToString()));
            }
        }

        return filled;
    }
}
