using Analytics.Pipeline.Linking.Reports;

namespace Analytics.Pipeline.Tests.Linking.Reports;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.0001, "< 0.1 %")]
    [InlineData(0.5, "50.0 %")]
    [InlineData(0.99949, "99.9 %")]
    [InlineData(0.99989, "99.98 %")]
    [InlineData(0.99999, "> 99.99 %")]
    [InlineData(1, "100 %")]
    public void Percent_NearTheEnds_IsNeverRoundedToThem(double share, string expected) => Assert.Equal(expected, NumberText.Percent(share));

    [Theory]
    [InlineData(1, "> 99.99 %")]
    [InlineData(0, "< 0.01 %")]
    [InlineData(0.99995, "> 99.99 %")]
    [InlineData(0.4876, "48.76 %")]
    public void Likelihood_OfAMatch_IsNeverCertain(double probability, string expected) => Assert.Equal(expected, NumberText.Likelihood(probability));

    [Theory]
    [InlineData(0.94, "0.940")]
    [InlineData(0.9999, "0.99990")]
    [InlineData(0.00042, "4.2×10⁻⁴")]
    [InlineData(9.98e-6, "1.0×10⁻⁵")]
    [InlineData(1.5e-12, "1.5×10⁻¹²")]
    [InlineData(0, "0.000")]
    public void Probability_AnySize_KeepsItsDigits(double value, string expected) => Assert.Equal(expected, NumberText.Probability(value));

    [Theory]
    [InlineData(3.456, "+3.46")]
    [InlineData(-3.456, "−3.46")]
    [InlineData(-0.001, "0.00")]
    public void Bits_AnySign_SaysIt(double bits, string expected) => Assert.Equal(expected, NumberText.Bits(bits));
}
