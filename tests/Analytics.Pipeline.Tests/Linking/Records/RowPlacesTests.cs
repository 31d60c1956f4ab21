using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Tests.Linking.Records;

public sealed class RowPlacesTests
{
    [Fact]
    public void Of_AnyRecord_GivesTheRowThatWasNoted()
    {
        int[] rows = [2, 3, 5, 6, 7, 12, 13, 14, 20];
        var places = new RowPlaces();
        for (var i = 0; i < rows.Length; i++)
        {
            places.Add(i, rows[i]);
        }

        Assert.Equal(rows, Enumerable.Range(0, rows.Length).Select(places.Of));
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(new RowPlaces().Of));
    }
}
