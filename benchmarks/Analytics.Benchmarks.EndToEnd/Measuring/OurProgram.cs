namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>The program that is timed: the package that offices install (<c>dotnet build src/Packages.proj</c>) if it was made, else the build.</summary>
/// <param name="Path">The program's file.</param>
/// <param name="Words">What it is, for a page.</param>
internal sealed record OurProgram(string Path, string Words)
{
    /// <summary>The program to time.</summary>
    /// <exception cref="FileNotFoundException">Neither was made.</exception>
    public static OurProgram Find()
    {
        var windows = OperatingSystem.IsWindows();
        var name = windows ? "analytics.exe" : "analytics";
        OurProgram[] known =
        [
            new(System.IO.Path.Combine(ResultFile.Root, "artifacts", windows ? "win-x64" : "linux-x64", name), "the package"),
            new(System.IO.Path.Combine(ResultFile.Root, "src", "Analytics.Cli", "bin", "Release", "net10.0", name), "the build"),
        ];
        return known.FirstOrDefault(one => File.Exists(one.Path))
            ?? throw new FileNotFoundException("Build first: dotnet build src/Packages.proj, or dotnet build -c Release");
    }
}
