using Analytics.Linkage.Models;
using Analytics.Linkage.Models.Yaml;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>A model from a file.</summary>
internal static class ModelFile
{
    /// <summary>What is wrong with the path; null when nothing is.</summary>
    public static string? Fault(string path) => File.Exists(path) ? null : $"There is no model '{path}'.";

    /// <summary>Reads it.</summary>
    /// <exception cref="Analytics.Linkage.LinkageException">It is no model.</exception>
    public static LinkageModel Read(string path) => ModelYaml.Read(File.ReadAllText(path), path);
}
