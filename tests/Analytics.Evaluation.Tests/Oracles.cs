using System.Text.Json;
using Analytics.TestKit;

namespace Analytics.Evaluation.Tests;

/// <summary>Published examples of multi-criteria methods, from <c>tests/data/oracles</c>.</summary>
internal static class Oracles
{
    private static readonly JsonElement Root = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.File("tests/data/oracles/mcda_oracles.json"))).RootElement;

    /// <summary>An example, or a part of it.</summary>
    public static JsonElement At(params string[] path) => path.Aggregate(Root, (element, name) => element.GetProperty(name));

    /// <summary>Its rows of numbers.</summary>
    public static double[][] Rows(params string[] path) => [.. At(path).EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetDouble()).ToArray())];

    /// <summary>Its numbers.</summary>
    public static double[] Numbers(params string[] path) => [.. At(path).EnumerateArray().Select(cell => cell.GetDouble())];

    /// <summary>Its number.</summary>
    public static double Number(params string[] path) => At(path).GetDouble();

    /// <summary>Asserts that numbers are equal within half a unit of their last printed place.</summary>
    public static void Close(IReadOnlyList<double> expected, IReadOnlyList<double> actual, double tolerance)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++) Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, $"{i}: {expected[i]} expected, {actual[i]} found");
    }
}
