using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;
using Analytics.Evaluation.Grades;
using Analytics.Evaluation.Uncertainty.Randomness;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>
/// Computes the scores, ranks and grades of one run after the other. All variants of the methods are computed once; a run is one product of
/// weights and scores, and allocates nothing. Safe for many threads, each with a <see cref="RunSpace"/> of its own.
/// </summary>
internal sealed class Simulation
{
    private readonly UncertaintyOptions _options;
    private readonly ContestedCells _contested;
    private readonly ScoreKernel _kernel;
    private readonly Hierarchy _hierarchy;
    private readonly double[] _weights;
    private readonly int[][] _siblings;
    private readonly IImputation[] _imputations;
    private readonly ITreatment[] _treatments;
    private readonly INormalisation[] _normalisations;
    private readonly AggregationChoice[] _aggregations;
    private readonly Variant[] _variants;
    private readonly GradeLimits? _limits;
    private readonly GradeLimits? _limitsByPlace;

    public Simulation(CompositeModel model, MethodChoice nominal, UncertaintyOptions options, GradeScheme? scheme)
    {
        (_options, _hierarchy) = (options, model.Hierarchy);
        _contested = new ContestedCells(model, options.Inputs, options.Bounds);
        _kernel = new ScoreKernel(model.Hierarchy);
        _imputations = Alternatives(nominal.Imputation, options.Imputations, method => method.Name);
        _treatments = Alternatives(nominal.Treatment, options.Treatments, method => method.Name);
        _normalisations = Alternatives(nominal.Normalisation, options.Normalisations, method => method.Name);
        _aggregations = Alternatives(nominal.Aggregation, options.Aggregations, method => method.Name);
        _variants = [.. from imputation in _imputations
                        from treatment in _treatments
                        from normalisation in _normalisations
                        from aggregation in _aggregations
                        select new Variant(model, new MethodChoice(imputation, treatment, normalisation, aggregation), _contested)];
        _siblings = [.. _hierarchy.Children.Where(children => children.Count > 0).Select(children => children.ToArray())];
        _weights = new double[_hierarchy.Nodes.Count];
        foreach (var siblings in _siblings)
        {
            var sum = siblings.Sum(node => _hierarchy.Nodes[node].Weight);
            foreach (var node in siblings) _weights[node] = _hierarchy.Nodes[node].Weight / sum;
        }

        UnitCount = model.Raw.Units.Count;
        var space = NewSpace();
        Run(RunDraw.Nominal, space);
        NominalScores = [.. space.Scores];
        NominalRanks = [.. space.Ranks];
        if (scheme is null) return;
        _limits = GradeLimits.Of(scheme, NominalRanks.Count(rank => rank > 0));
        _limitsByPlace = _limits.ByPlaceAlone(NominalScores);
        _limits.Assign(NominalScores, NominalRanks, space.Order, space.Grades);
        NominalGrades = [.. space.Grades];
    }

    public int UnitCount { get; }

    /// <summary>Scores with everything as it is set and reported.</summary>
    public double[] NominalScores { get; }

    /// <summary>Ranks with everything as it is set and reported.</summary>
    public int[] NominalRanks { get; }

    /// <summary>Grades with everything as it is set and reported; empty without a scheme.</summary>
    public int[] NominalGrades { get; } = [];

    /// <summary>The uncertain inputs' figures.</summary>
    public ContestedCells Contested => _contested;

    /// <summary>The factors that vary at all.</summary>
    public IReadOnlyList<Factor> Varying => [.. Enum.GetValues<Factor>().Where(factor => factor switch
    {
        Factor.Weights => _options.Weights is not null,
        Factor.Imputation => _imputations.Length > 1,
        Factor.Treatment => _treatments.Length > 1,
        Factor.Normalisation => _normalisations.Length > 1,
        Factor.Aggregation => _aggregations.Length > 1,
        _ => _options.Inputs.Count > 0,
    })];

    /// <summary>Room for the runs of one thread.</summary>
    public RunSpace NewSpace() => new(UnitCount, _hierarchy, _kernel, _contested);

    /// <summary>The methods of a run, for people who want to see it again.</summary>
    public MethodChoice MethodsOf(RunDraw draw) => new(
        _imputations[Choice(Factor.Imputation, draw.Imputation, _imputations.Length)], _treatments[Choice(Factor.Treatment, draw.Treatment, _treatments.Length)],
        _normalisations[Choice(Factor.Normalisation, draw.Normalisation, _normalisations.Length)], _aggregations[Choice(Factor.Aggregation, draw.Aggregation, _aggregations.Length)]);

    /// <summary>One run; its results stand in the space.</summary>
    public void Run(RunDraw draw, RunSpace space)
    {
        if (draw.Inputs < 0) space.Changes.AsSpan().Clear();
        else _contested.Draw(Stream(Factor.Inputs, draw.Inputs), space.Changes);
        RunWithChanges(draw, space);
    }

    /// <summary>One run with changes of figures that stand in the space already.</summary>
    public void RunWithChanges(RunDraw draw, RunSpace space)
    {
        DrawWeights(draw.Weights, space);
        var normalisation = Choice(Factor.Normalisation, draw.Normalisation, _normalisations.Length);
        var aggregation = Choice(Factor.Aggregation, draw.Aggregation, _aggregations.Length);
        var imputation = Choice(Factor.Imputation, draw.Imputation, _imputations.Length);
        var treatment = Choice(Factor.Treatment, draw.Treatment, _treatments.Length);
        var variant = _variants[((imputation * _treatments.Length + treatment) * _normalisations.Length + normalisation) * _aggregations.Length + aggregation];
        _kernel.Score(variant.All, space.Weights, _aggregations[aggregation], space.Work, space.Present, space.Scores);
        ScoreContested(variant, _aggregations[aggregation], space);
        Ranking.Competition(space.Scores, space.Ranks, space.Keys, space.Order);
        // A score set for one method means nothing under another: there the places count that it would have given.
        (normalisation == 0 && aggregation == 0 ? _limits : _limitsByPlace)?.Assign(space.Scores, space.Ranks, space.Order, space.Grades);
    }

    private void ScoreContested(Variant variant, AggregationChoice aggregation, RunSpace space)
    {
        if (!space.Changes.AsSpan().ContainsAnyExcept(0.0)) return;
        space.Leaves.CopyFrom(variant.Contested);
        foreach (var cell in _contested.Indicators)
        {
            if (cell.IsTouched(space.Changes)) variant.Set(cell, cell.Of(space.Changes), space.Leaves);
        }

        _kernel.Score(space.Leaves, space.Weights, aggregation, space.Work, space.Present, space.ContestedScores);
        for (var i = 0; i < space.ContestedScores.Length; i++) space.Scores[_contested.Units[i]] = space.ContestedScores[i];
    }

    private void DrawWeights(long sample, RunSpace space)
    {
        _weights.CopyTo(space.Weights, 0);
        if (sample < 0 || _options.Weights is not { } noise) return;
        var stream = Stream(Factor.Weights, sample);
        var next = 0u;
        foreach (var siblings in _siblings)
        {
            Span<double> set = space.SiblingWeights.AsSpan(0, siblings.Length), drawn = space.DrawnWeights.AsSpan(0, siblings.Length);
            for (var i = 0; i < siblings.Length; i++) set[i] = _weights[siblings[i]];
            noise.Draw(set, stream, ref next, drawn);
            var sum = 0.0;
            foreach (var weight in drawn) sum += weight;
            for (var i = 0; i < siblings.Length; i++) space.Weights[siblings[i]] = drawn[i] / sum;
        }
    }

    private int Choice(Factor factor, long sample, int count) => sample < 0 || count == 1 ? 0 : Stream(factor, sample).Choice(0, count);

    private RandomStream Stream(Factor factor, long sample) => new(_options.Seed, (uint)factor, (ulong)sample);

    private static T[] Alternatives<T>(T nominal, IReadOnlyList<T> others, Func<T, string> name) =>
        [nominal, .. others.Where(other => name(other) != name(nominal)).DistinctBy(name)];
}
