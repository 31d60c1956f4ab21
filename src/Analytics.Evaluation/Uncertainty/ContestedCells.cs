using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Uncertainty.Randomness;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>The figures that depend on uncertain inputs, and what a draw of these makes of them.</summary>
internal sealed class ContestedCells
{
    private readonly ScenarioSet[] _inputs;
    private readonly Dictionary<(int Unit, int Column), int> _figureAt = [];
    private readonly (int Figure, double Low, double High)[] _bounds;

    public ContestedCells(CompositeModel model, IReadOnlyList<UncertainInput> inputs, IReadOnlyList<FigureChange> bounds)
    {
        foreach (var change in inputs.SelectMany(input => input.Scenarios).SelectMany(scenario => scenario.Changes))
            _figureAt.TryAdd((change.Unit, change.Column), _figureAt.Count);
        _inputs = [.. inputs.Select(input => new ScenarioSet(input, change => _figureAt[(change.Unit, change.Column)]))];
        _bounds = [.. bounds.Where(bound => _figureAt.ContainsKey((bound.Unit, bound.Column))).Select(bound => (_figureAt[(bound.Unit, bound.Column)], bound.Low, bound.High))];
        Units = [.. _figureAt.Keys.Select(figure => figure.Unit).Distinct().Order()];
        Indicators = [.. Units.Index().SelectMany(unit => Enumerable.Range(0, model.Indicators.Count).Select(i => Cell(model, unit.Item, unit.Index, i)))
            .Where(cell => cell.Figure >= 0 || cell.Denominator >= 0)];
    }

    /// <summary>The units concerned, ascending.</summary>
    public int[] Units { get; }

    /// <summary>The indicators concerned, by unit.</summary>
    public ContestedCell[] Indicators { get; }

    /// <summary>How many figures can change.</summary>
    public int FigureCount => _figureAt.Count;

    /// <summary>The changes of figures in a draw of all inputs.</summary>
    public void Draw(RandomStream stream, Span<double> changes)
    {
        changes.Clear();
        for (var i = 0; i < _inputs.Length; i++) _inputs[i].Add(_inputs[i].At(stream.Uniform((uint)(2 * i))), stream.Uniform((uint)(2 * i + 1)), changes);
        KeepWithinBounds(changes);
    }

    /// <summary>The changes of figures in one scenario of one input alone.</summary>
    /// <param name="input">Its place.</param>
    /// <param name="scenario">The scenario's place.</param>
    /// <param name="position">Where between the bounds, 0 … 1.</param>
    /// <param name="changes">Gets the changes.</param>
    public void Alone(int input, int scenario, double position, Span<double> changes)
    {
        changes.Clear();
        _inputs[input].Add(scenario, position, changes);
        KeepWithinBounds(changes);
    }

    private void KeepWithinBounds(Span<double> changes)
    {
        foreach (var (figure, low, high) in _bounds) changes[figure] = Math.Clamp(changes[figure], low, high);
    }

    private ContestedCell Cell(CompositeModel model, int unit, int place, int i)
    {
        var raw = model.Raw;
        var figure = raw.IndexOf(model.Indicators[i].Figure);
        var denominator = model.Indicators[i].Denominator is { } name ? raw.IndexOf(name) : -1;
        return new ContestedCell(
            unit, place, i, _figureAt.GetValueOrDefault((unit, figure), -1), denominator < 0 ? -1 : _figureAt.GetValueOrDefault((unit, denominator), -1),
            raw[unit, figure], denominator < 0 ? null : raw[unit, denominator]);
    }

    // Scenarios as arrays: they are looked at in every run.
    private sealed class ScenarioSet
    {
        private readonly double[] _cumulative;
        private readonly (int Figure, double Low, double High)[][] _changes;

        public ScenarioSet(UncertainInput input, Func<FigureChange, int> figureOf)
        {
            var sum = 0.0;
            _cumulative = [.. input.Scenarios.Select(scenario => sum += scenario.Probability)];
            if (!(sum > 0) || input.Scenarios.Any(scenario => !(scenario.Probability >= 0)))
                throw new ArgumentException($"{input.Id} needs scenarios of probabilities that are not negative and not all zero.", nameof(input));
            _changes = [.. input.Scenarios.Select(scenario => scenario.Changes.Select(change => (figureOf(change), change.Low, change.High)).ToArray())];
        }

        public int At(double uniform)
        {
            var at = uniform * _cumulative[^1];
            var scenario = 0;
            while (scenario < _cumulative.Length - 1 && at >= _cumulative[scenario]) scenario++;
            return scenario;
        }

        public void Add(int scenario, double position, Span<double> changes)
        {
            foreach (var (figure, low, high) in _changes[scenario]) changes[figure] += low + position * (high - low);
        }
    }
}
