namespace Analytics.Pipeline.Linking.Reports.Charts;

/// <summary>Where values stand along one side of a drawing.</summary>
internal interface IScale
{
    /// <summary>The marks along it, in ascending order.</summary>
    IReadOnlyList<ScaleMark> Marks { get; }

    /// <summary>A value's place in per cent from the low end; values beyond an end stand at it.</summary>
    double Place(double value);
}

/// <summary>A mark of a scale.</summary>
/// <param name="Place">Its place in per cent.</param>
/// <param name="Label">What stands beside it.</param>
internal sealed record ScaleMark(double Place, string Label);
