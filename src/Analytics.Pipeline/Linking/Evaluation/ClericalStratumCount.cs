using Analytics.Linkage.Evaluation;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>Counts the answers of one stratum.</summary>
/// <param name="size">Candidate pairs that it holds.</param>
/// <param name="drawn">Pairs that were drawn from it.</param>
internal sealed class ClericalStratumCount(long size, int drawn)
{
    private readonly int[] _answers = new int[4];
    private double _low = double.PositiveInfinity;
    private double _high = double.NegativeInfinity;

    public void Add(double weight, ClericalAnswer answer)
    {
        (_low, _high) = (Math.Min(_low, weight), Math.Max(_high, weight));
        _answers[(int)answer]++;
    }

    /// <summary>The counts; pairs whose records are no longer in the file have no answer.</summary>
    public ClericalTally ToTally(string where)
    {
        var answered = _answers[(int)ClericalAnswer.Match] + _answers[(int)ClericalAnswer.NoMatch] + _answers[(int)ClericalAnswer.Unsure];
        if (_answers.Sum() > drawn || drawn > size)
        {
            throw new RunFailedException($"{where}: {_answers.Sum()} pairs of {drawn} drawn from {size}; expected no more pairs than were drawn, and no more of those than there are.");
        }

        var low = double.IsPositiveInfinity(_low) ? double.MaxValue : _low;
        return new ClericalTally(
            low, Math.BitIncrement(_high), size, _answers[(int)ClericalAnswer.Match], _answers[(int)ClericalAnswer.NoMatch], _answers[(int)ClericalAnswer.Unsure], drawn - answered);
    }
}
