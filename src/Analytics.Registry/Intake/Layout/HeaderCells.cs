using Analytics.Registry.Reading;

namespace Analytics.Registry.Intake.Layout;

/// <summary>Fills the merged cells of a header of several rows, so that each column carries every caption above it.</summary>
internal static class HeaderCells
{
    /// <summary>The rows, topmost first, each as wide as the widest, merged blocks filled with their text.</summary>
    public static IReadOnlyList<IReadOnlyList<string?>> Fill(IReadOnlyList<Record> head, IReadOnlyList<MergedRegion> merged, int start, int depth)
    {
        var width = Enumerable.Range(start, depth).Max(index => head[index].Fields.Length);
        var cells = new string?[depth][];
        for (var i = 0; i < depth; i++)
        {
            cells[i] = new string?[width];
            head[start + i].Fields.CopyTo(cells[i], 0);
        }

        var (top, bottom) = (head[start].Row, head[start + depth - 1].Row);
        foreach (var region in merged.Where(region => region.FirstRow >= top && region.FirstRow <= bottom))
        {
            FillRegion(cells, region, top);
        }

        if (merged.Count == 0 && depth > 1)
        {
            FillRight(cells);
        }

        return cells;
    }

    private static void FillRegion(string?[][] cells, MergedRegion region, int top)
    {
        var first = region.FirstRow - top;
        if (region.FirstColumn >= cells[0].Length)
        {
            return;
        }

        var text = cells[first][region.FirstColumn];
        for (var row = first; row <= Math.Min(region.LastRow - top, cells.Length - 1); row++)
        {
            for (var column = region.FirstColumn; column <= Math.Min(region.LastColumn, cells[row].Length - 1); column++)
            {
                cells[row][column] = text;
            }
        }
    }

    /// <summary>A text file has lost its merged blocks: a caption reaches over the gaps right of it that the row below fills.</summary>
    private static void FillRight(string?[][] cells)
    {
        for (var row = 0; row + 1 < cells.Length; row++)
        {
            for (var column = 1; column < cells[row].Length; column++)
            {
                if (string.IsNullOrWhiteSpace(cells[row][column]) && !string.IsNullOrWhiteSpace(cells[row + 1][column]))
                {
                    cells[row][column] = cells[row][column - 1];
                }
            }
        }
    }
}
