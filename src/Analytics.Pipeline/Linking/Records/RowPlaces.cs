namespace Analytics.Pipeline.Linking.Records;

/// <summary>
/// In which physical row each record stands. Most files have one record a row, so only the places are kept where the distance between the
/// two changes: behind the header, a blank line, a record of several lines.
/// </summary>
internal sealed class RowPlaces
{
    private readonly List<(int Record, int Distance)> _steps = [];

    /// <summary>Notes the physical row of the next record.</summary>
    public void Add(int record, int physicalRow)
    {
        var distance = physicalRow - record;
        if (_steps.Count == 0 || _steps[^1].Distance != distance)
        {
            _steps.Add((record, distance));
        }
    }

    /// <summary>The physical row of a record; its 1-based number where nothing was noted.</summary>
    public int Of(int record)
    {
        var (low, high) = (0, _steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _steps[middle].Record <= record ? (middle + 1, high) : (low, middle);
        }

        return record + (low == 0 ? 1 : _steps[low - 1].Distance);
    }
}
