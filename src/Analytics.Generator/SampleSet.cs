using Analytics.Generator.Damaged;

namespace Analytics.Generator;

/// <summary>The committed sample: a small province as it would arrive, its truth, and files broken on purpose.</summary>
public static class SampleSet
{
    /// <summary>The configuration of the sample; changing it means committing the sample anew.</summary>
    public static GeneratorOptions Options(string folder) => new(Platforms: 40, People: 600, Seed: 20260126, folder, OutputFormat.Office, Difficulty.Default);

    /// <summary>Writes <c>province/</c>, <c>truth/</c> and <c>damaged/</c> into the folder, over what is there.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static GeneratorSummary Write(string folder, CancellationToken cancellation = default)
    {
        var (province, truth, damaged) = (Fresh(folder, "province"), Fresh(folder, "truth"), Fresh(folder, "damaged"));
        DamagedSamples.Write(damaged);
        return ProvinceGenerator.Write(Options(folder), province, truth, null, cancellation);
    }

    private static string Fresh(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        Directory.CreateDirectory(path);
        return path;
    }
}
