namespace Analytics.Linkage.Evaluation;

/// <summary>
/// Score test of a linear hypothesis Σ c·p = k on the rates p of several strata, corrected for skewness: the stratified form of O. Miettinen and
/// M. Nurminen (Statistics in Medicine 4, 1985), with the correction of J. Gart and J. Nam (Biometrics 44, 1988) and P. Laud (Pharmaceutical
/// Statistics 16, 2017), here for samples without replacement. The variance is taken where the hypothesis holds and not at the sample's rates, which
/// is what keeps it from vanishing when a sample has no match or nothing but matches.
/// </summary>
internal sealed class StratifiedScore(IReadOnlyList<ScoreStratum> strata)
{
    // Beyond this price no rate moves any more.
    private const double LargestPrice = 1e60;

    private readonly ScoreStratum[] _strata = [.. strata];

    /// <summary>
    /// How far the sample is above the hypothesis, in standard deviations of a normal variable; infinite if the hypothesis is impossible.
    /// </summary>
    /// <param name="coefficients">c, one for each stratum.</param>
    /// <param name="target">k.</param>
    public double Statistic(ReadOnlySpan<double> coefficients, double target)
    {
        var difference = Sum(coefficients, price: 0) - target;
        if (difference == 0)
        {
            return 0;
        }

        if (!IsReachable(coefficients, target, difference))
        {
            return difference > 0 ? double.PositiveInfinity : double.NegativeInfinity;
        }

        var price = PriceOf(coefficients, target, Math.Sign(difference));
        double variance = 0, third = 0;
        for (var i = 0; i < _strata.Length; i++)
        {
            if (!_strata[i].IsKnown)
            {
                var c = coefficients[i];
                var p = _strata[i].RateUnder(price * c);
                variance += c * c * p * (1 - p) / _strata[i].EffectiveDraws;
                third += c * c * c * p * (1 - p) * (1 - (2 * p)) * _strata[i].ThirdMomentFactor;
            }
        }

        return Corrected(difference / Math.Sqrt(variance), third / (6 * variance * Math.Sqrt(variance)));
    }

    /// <summary>
    /// The u with z = u + a(u² − 1), where a is a sixth of the skewness: the first terms of Cornish and Fisher's expansion, solved for the
    /// normal variable. Where they have no solution they do not apply, and z stands.
    /// </summary>
    private static double Corrected(double z, double a)
    {
        var discriminant = 1 + (4 * a * (a + z));
        return !double.IsFinite(z) || !(discriminant >= 0) ? z : 2 * (a + z) / (1 + Math.Sqrt(discriminant));
    }

    /// <summary>Whether any rates fulfil the hypothesis, short of moving every free one to 0 or 1, where nothing can vary.</summary>
    private bool IsReachable(ReadOnlySpan<double> coefficients, double target, double difference)
    {
        var extreme = -target;
        for (var i = 0; i < _strata.Length; i++)
        {
            var c = coefficients[i];
            extreme += _strata[i].IsKnown ? c * _strata[i].Rate : difference > 0 ? Math.Min(c, 0) : Math.Max(c, 0);
        }

        return difference > 0 ? extreme < 0 : extreme > 0;
    }

    /// <summary>
    /// Lagrange's multiplier under which the most likely rates fulfil the hypothesis; Σ c·p falls as it rises. Bracketed by growing steps, then
    /// regula falsi with the Illinois rule (M. Dowell and P. Jarratt, BIT 11, 1971): halving the value of an end that stays.
    /// </summary>
    private double PriceOf(ReadOnlySpan<double> coefficients, double target, int sign)
    {
        var (near, far) = (0.0, (double)sign);
        var atNear = Sum(coefficients, near) - target;
        var atFar = Sum(coefficients, far) - target;
        while (sign * atFar > 0 && Math.Abs(far) < LargestPrice)
        {
            (near, atNear, far) = (far, atFar, 4 * far);
            atFar = Sum(coefficients, far) - target;
        }

        if (sign * atFar > 0)
        {
            // Reached only within rounding: every free rate is at its end.
            return far;
        }

        var enough = 1e-13 * Math.Abs(atNear);
        for (var step = 0; step < 60 && Math.Abs(atFar) > enough && Math.Abs(far - near) > 1e-13 * Math.Abs(far); step++)
        {
            var middle = far - (atFar * (far - near) / (atFar - atNear));
            var atMiddle = Sum(coefficients, middle) - target;
            (near, atNear) = Math.Sign(atMiddle) == Math.Sign(atFar) ? (near, atNear / 2) : (far, atFar);
            (far, atFar) = (middle, atMiddle);
        }

        return far;
    }

    private double Sum(ReadOnlySpan<double> coefficients, double price)
    {
        double sum = 0;
        for (var i = 0; i < _strata.Length; i++)
        {
            sum += coefficients[i] * (price == 0 ? _strata[i].Rate : _strata[i].RateUnder(price * coefficients[i]));
        }

        return sum;
    }
}
