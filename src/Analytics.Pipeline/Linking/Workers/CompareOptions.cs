namespace Analytics.Pipeline.Linking.Workers;

/// <summary>What the step that compares is told.</summary>
/// <param name="ModelPath">The model; the one that the keys were made with.</param>
public sealed record CompareOptions(string ModelPath)
{
    /// <summary>How the pairs are written.</summary>
    public StreamFormat Format { get; init; }

    /// <summary>Whether pairs below the model's threshold are written as well.</summary>
    public bool AllPairs { get; init; }

    /// <summary>What is wrong with the options, in words for their user; <c>null</c> when nothing is.</summary>
    public string? Fault() => ModelFile.Fault(ModelPath) ?? PairStream.Fault(Format);
}
