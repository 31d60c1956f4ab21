using Analytics.Kernels.Chinese.Codes;
using Analytics.Registry.Entities.Equipment;

namespace Analytics.Registry.Tests.Entities.Equipment;

/// <summary>Which pairs are compared at all.</summary>
public sealed class PairCandidatesTests
{
    private static readonly NamedUnits Owners = new();

    private static Instrument Of(string text)
    {
        var cells = text.Split(',');
        return new Instrument(new InstrumentRow
        {
            RowId = 1,
            Platform = int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture),
            Year = 2025,
            IsCurrent = true,
            List = 0,
            Asset = cells[1],
            Serial = cells[2],
            Name = "天平",
            NameEnglish = "",
            Model = "ME204",
            ModelNumber = ModelNumber.Of("ME204"),
            Maker = -1,
            Owner = Owners.PlaceOf(null, cells[3]),
            Quantity = 1,
            UnitValue = cells[4].Length == 0 ? -1 : long.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture) * 100,
            Acquired = cells[5].Length == 0 ? -1 : DateOnly.Parse(cells[5], System.Globalization.CultureInfo.InvariantCulture).DayNumber,
            Location = cells[6],
            Custodian = "",
        });
    }

    [Theory]
    [InlineData("1,,,甲公司,12300,2020-05-06,", "2,,,乙公司,12400,2020-05-20,", true)]
    [InlineData("1,,,甲公司,12300,2020-05-06,", "2,,,乙公司,12400,2020-06-20,", false)]
    [InlineData("1,,,沈阳甲乙医院,970000,2020-05-06,", "2,,,甲乙医院,971600,2020-07-20,", true)]
    [InlineData("1,,,沈阳甲乙医院,970000,2020-05-06,", "2,,,甲乙医院,430000,2020-05-20,", true)]
    [InlineData("1,,,沈阳甲乙医院,970000,2020-05-06,", "2,,,甲乙医院,430000,2020-07-20,", false)]
    [InlineData("1,,,,970000,2020-05-06,A座210室", "2,,,,971600,,A座210室", true)]
    [InlineData("1,,,,970000,2020-05-06,重点实验室", "2,,,,971600,,重点实验室", false)]
    [InlineData("1,,,,970000,,A座210室", "2,,,,430000,,A座210室", false)]
    [InlineData("1,,SN88123,,,,", "2,,SN88123,,,,", true)]
    [InlineData("1,ZC20190012,,沈阳甲乙医院,,,", "2,20190012,,甲乙医院,,,", true)]
    [InlineData("1,,,甲公司,12300,2020-05-06,A座210室", "1,,,甲公司,12300,2020-05-06,A座210室", false)]
    public void Of_TwoInstruments_AreAPairWhenTwoThingsAgree(string left, string right, bool isPair) =>
        Assert.Equal(isPair ? [(0, 1)] : Array.Empty<(int, int)>(), PairCandidates.Of([Of(left), Of(right)], Owners));
}
