using System.Globalization;
using System.Numerics;
using Analytics.Registry.Reading.Workbooks;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Reading.Workbooks;

public sealed class CellTextTests
{
    [Fact]
    public void Number_AnyFiniteNumber_ReadsBackTheSame() => Prop.ForAll(
        ArbMap.Default.ArbFor<double>().Filter(double.IsFinite),
        value => Assert.Equal(value, double.Parse(CellText.Number(value), CultureInfo.InvariantCulture)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Number_WholeNumbers_AreTheExactDigits()
    {
        foreach (var value in new[] { 1e15, 290202199001011234d, 1.2345678901234567e20, -3e16 })
            Assert.Equal(new BigInteger(value).ToString(CultureInfo.InvariantCulture), CellText.Number(value));
    }

    [Fact]
    public void Date_EveryDayFrom1900To2100_CountsAsExcelDoes()
    {
        var day = new DateOnly(1900, 1, 1);
        for (var serial = 1; day.Year <= 2100; serial++)
        {
            if (serial == 60)
            {
                Assert.Null(CellText.Date(serial, is1904: false));
                continue;
            }
            Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellText.Date(serial, is1904: false));
            day = day.AddDays(1);
        }
    }
}
