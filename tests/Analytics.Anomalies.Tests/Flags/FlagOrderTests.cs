using Analytics.Anomalies.Flags;

namespace Analytics.Anomalies.Tests.Flags;

public sealed class FlagOrderTests
{
    [Fact]
    public void Of_SeverityFirst_ThenFiguresBeforeLists_ThenAgreement_ThenConfidence()
    {
        Flag[] flags =
        [
            Flag("A", "leading_digits", Severity.Low, 0.6, year: 0), Flag("B", "jump", Severity.Low, 0.5), Flag("C", "jump", Severity.Low, 0.4), Flag("C", "peer_outlier", Severity.Low, 0.3),
            Flag("D", "reconciliation", Severity.High, 0.9), Flag("E", "identity", Severity.Medium, 1), Flag("", "threshold", Severity.Low, 0.6),
        ];
        Assert.Equal(["D", "E", "C", "C", "B", "", "A"], FlagOrder.Of(flags).Select(flag => flag.CenterId));
        Assert.Equal(FlagOrder.Of(flags), FlagOrder.Of(flags.Reverse()));
    }

    [Fact]
    public void Of_TwoDetectorsOfTheSameNumbers_AreOneWitness()
    {
        Flag[] flags = [Flag("A", "jump", Severity.Low, 0.4), Flag("A", "reversal", Severity.Low, 0.4), Flag("B", "jump", Severity.Low, 0.5)];
        Assert.Equal("B", FlagOrder.Of(flags)[0].CenterId);
    }

    private static Flag Flag(string center, string detector, Severity severity, double confidence, int year = 2025) => new()
    {
        CenterId = center,
        Year = year,
        Indicator = "reported_fund_yuan",
        Detector = detector,
        Severity = severity,
        Confidence = confidence,
        Message = new Wording("数", "figure"),
    };
}
