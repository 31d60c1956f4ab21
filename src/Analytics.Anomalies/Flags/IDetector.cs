using Analytics.Anomalies.Figures;

namespace Analytics.Anomalies.Flags;

/// <summary>Looks at reported figures in one way.</summary>
public interface IDetector
{
    /// <summary>What it does.</summary>
    DetectorDefinition Definition { get; }

    /// <summary>The figures that should be looked at, in any order.</summary>
    /// <param name="book">Every figure of the run, with the ledgers behind them.</param>
    IEnumerable<Flag> Detect(FigureBook book);
}
