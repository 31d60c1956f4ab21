using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Matching.Measures;

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>Binds the conditions of one ladder: those that ask for the same measure of the same value share its batch.</summary>
internal sealed class TestBinding
{
    private readonly PairBinding _binding;
    private readonly RunColumns _run;
    private readonly Dictionary<string, SharedMeasure?> _measures;

    public TestBinding(IEnumerable<Condition> conditions, PairBinding binding, RunColumns run)
    {
        (_binding, _run) = (binding, run);
        _measures = conditions.SelectMany(condition => condition.Measured).Where(condition => !LadderBatch.IsEquality(condition)).GroupBy(Key, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => MeasureBatches.For([.. group], binding, run) is { } measure ? new SharedMeasure(measure) : null,
                StringComparer.Ordinal);
    }

    public SharedMeasure[] Measures => [.. _measures.Values.OfType<SharedMeasure>()];

    /// <summary>The condition's batch; null where a part of it has none.</summary>
    public TestBatch? Bind(Condition condition) => condition switch
    {
        MissingCondition missing => new MissingBatch(Codes(missing.Value)),
        MeasuredCondition measured when LadderBatch.IsEquality(measured) => new EqualBatch(Codes(measured.Arguments[0])),
        MeasuredCondition measured => _measures[Key(measured)] is { } measure ? new MeasuredBatch(measure, measured) : null,
        BothCondition both => Two(both.First, both.Second, either: false),
        EitherCondition any => Two(any.First, any.Second, either: true),
        NotCondition not => Bind(not.Inner) is { } inner ? new NotBatch(inner) : null,
        _ => null,
    };

    /// <summary>Whether the comparator that a condition asks says nothing of two values that are there; the condition has a batch.</summary>
    public SilenceBatch BindSilence(MeasuredCondition condition) => new(_measures[Key(condition)]!, Codes(condition.Arguments[0]));

    private RunCodes Codes(ValueExpression value) => _run.Of(_binding.Table[value].Codes);

    private TwoBatch? Two(Condition one, Condition other, bool either) =>
        Bind(one) is { } first && Bind(other) is { } second ? new TwoBatch(first, second, either) : null;

    public static string Key(MeasuredCondition condition) => $"{condition.Measure.Name}({string.Join(", ", condition.Arguments)})";
}
