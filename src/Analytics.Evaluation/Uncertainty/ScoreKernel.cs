using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Evaluation.Craft.Aggregation;

namespace Analytics.Evaluation.Uncertainty;

/// <summary>
/// The scores of the whole for many weights: the products of <see cref="Aggregator"/> with units in the lanes of vectors. Each lane adds its
/// unit's products one after the other, so that a score does not depend on how wide vectors are or which lane a unit has.
/// </summary>
internal sealed class ScoreKernel
{
    private readonly int[][] _leafChildren;
    private readonly int[][] _innerChildren;
    private readonly int[] _inner;
    private readonly int _nodes;

    public ScoreKernel(Hierarchy hierarchy)
    {
        _nodes = hierarchy.Nodes.Count;
        var leafAt = new int[_nodes];
        Array.Fill(leafAt, -1);
        for (var leaf = 0; leaf < hierarchy.Leaves.Count; leaf++) leafAt[hierarchy.Leaves[leaf]] = leaf;
        LeafNodes = [.. hierarchy.Leaves];
        _inner = [.. Enumerable.Range(0, _nodes).Where(node => hierarchy.Children[node].Count > 0)];
        var innerAt = new int[_nodes];
        for (var i = 0; i < _inner.Length; i++) innerAt[_inner[i]] = i;
        _leafChildren = [.. _inner.Select(node => hierarchy.Children[node].Where(child => leafAt[child] >= 0).Select(child => leafAt[child]).ToArray())];
        _innerChildren = [.. _inner.Select(node => hierarchy.Children[node].Where(child => leafAt[child] < 0).Select(child => innerAt[child]).ToArray())];
    }

    /// <summary>The node of each leaf.</summary>
    public int[] LeafNodes { get; }

    /// <summary>How many columns of work the kernel needs: a value and a mask for each inner node.</summary>
    public int WorkColumns => _inner.Length;

    /// <summary>Scores of the whole.</summary>
    /// <param name="leaves">The leaves' scores.</param>
    /// <param name="weights">The weight of each node among its siblings, of sum 1 there.</param>
    /// <param name="choice">The means; the inner one is that of the leaves.</param>
    /// <param name="work">Room for values: <see cref="WorkColumns"/> × stride.</param>
    /// <param name="present">Room for masks, as much.</param>
    /// <param name="scores">Gets the scores, NaN where nothing is there; at most stride.</param>
    public void Score(LeafScores leaves, ReadOnlySpan<double> weights, AggregationChoice choice, double[] work, double[] present, Span<double> scores)
    {
        var stride = leaves.Stride;
        var apart = choice.Top.Name != choice.Inner.Name;
        for (var i = _inner.Length - 1; i >= 0; i--)
        {
            if (i == 0 && apart)
            {
                Top(leaves, weights, choice, work, present, scores);
                return;
            }

            if (leaves.Complete) CompleteNode(i, leaves, weights, work.AsSpan(0, stride * _inner.Length));
            else GappyNode(i, leaves, weights, work.AsSpan(0, stride * _inner.Length), present.AsSpan(0, stride * _inner.Length));
        }

        for (var u = 0; u < scores.Length; u++) scores[u] = leaves.Complete || present[u] > 0 ? choice.Inner.Back(work[u]) : double.NaN;
    }

    private void CompleteNode(int node, LeafScores leaves, ReadOnlySpan<double> weights, Span<double> work)
    {
        var stride = leaves.Stride;
        ref var values = ref MemoryMarshal.GetArrayDataReference(leaves.Values);
        ref var inner = ref MemoryMarshal.GetReference(work);
        int[] fromLeaves = _leafChildren[node], fromInner = _innerChildren[node];
        for (var u = 0; u < stride; u += Vector<double>.Count)
        {
            var sum = Vector<double>.Zero;
            foreach (var leaf in fromLeaves) sum += weights[LeafNodes[leaf]] * Vector.LoadUnsafe(ref values, (nuint)(leaf * stride + u));
            foreach (var child in fromInner) sum += weights[_inner[child]] * Vector.LoadUnsafe(ref inner, (nuint)(child * stride + u));
            sum.StoreUnsafe(ref inner, (nuint)(node * stride + u));
        }
    }

    private void GappyNode(int node, LeafScores leaves, ReadOnlySpan<double> weights, Span<double> work, Span<double> present)
    {
        var stride = leaves.Stride;
        ref var values = ref MemoryMarshal.GetArrayDataReference(leaves.Values);
        ref var there = ref MemoryMarshal.GetArrayDataReference(leaves.Present);
        ref var inner = ref MemoryMarshal.GetReference(work);
        ref var innerThere = ref MemoryMarshal.GetReference(present);
        for (var u = 0; u < stride; u += Vector<double>.Count)
        {
            Vector<double> sum = Vector<double>.Zero, share = Vector<double>.Zero;
            foreach (var leaf in _leafChildren[node])
                Add(weights[LeafNodes[leaf]], ref values, ref there, (nuint)(leaf * stride + u), ref sum, ref share);
            foreach (var child in _innerChildren[node])
                Add(weights[_inner[child]], ref inner, ref innerThere, (nuint)(child * stride + u), ref sum, ref share);
            // Where nothing is there, 0 by 1: the mask says that the value means nothing.
            var some = Vector.GreaterThan(share, Vector<double>.Zero);
            (sum / Vector.ConditionalSelect(some, share, Vector<double>.One)).StoreUnsafe(ref inner, (nuint)(node * stride + u));
            Vector.ConditionalSelect(some, Vector<double>.One, Vector<double>.Zero).StoreUnsafe(ref innerThere, (nuint)(node * stride + u));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(double weight, ref double values, ref double present, nuint at, ref Vector<double> sum, ref Vector<double> share)
    {
        var mask = Vector.LoadUnsafe(ref present, at);
        sum += weight * (Vector.LoadUnsafe(ref values, at) * mask);
        share += weight * mask;
    }

    // The top has another mean than its parts: few columns, each turned from one mean's space to the other's.
    private void Top(LeafScores leaves, ReadOnlySpan<double> weights, AggregationChoice choice, double[] work, double[] present, Span<double> scores)
    {
        var stride = leaves.Stride;
        for (var u = 0; u < scores.Length; u++)
        {
            double sum = 0, share = 0;
            foreach (var leaf in _leafChildren[0])
                Turn(weights[LeafNodes[leaf]], leaves.Values[leaf * stride + u], leaves.Complete || leaves.Present[leaf * stride + u] > 0, choice, ref sum, ref share);
            foreach (var child in _innerChildren[0])
                Turn(weights[_inner[child]], work[child * stride + u], leaves.Complete || present[child * stride + u] > 0, choice, ref sum, ref share);
            scores[u] = share > 0 ? choice.Top.Back(sum / share) : double.NaN;
        }
    }

    private static void Turn(double weight, double value, bool there, AggregationChoice choice, ref double sum, ref double share)
    {
        if (!there) return;
        sum += weight * choice.Top.Forward(choice.Inner.Back(value));
        share += weight;
    }
}
