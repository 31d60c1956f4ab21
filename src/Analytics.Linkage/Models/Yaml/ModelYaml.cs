namespace Analytics.Linkage.Models.Yaml;

/// <summary>
/// Models as text that people read and edit. What is written and read again gives the same weights bit for bit; the same model gives the same
/// bytes.
/// </summary>
public static class ModelYaml
{
    /// <summary>The version of the format that is written, and the only one that is read.</summary>
    public const int Version = 1;

    /// <summary>The model as YAML.</summary>
    public static string Write(LinkageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new ModelWriter().Write(model);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="fileName">What to call it in messages.</param>
    /// <exception cref="LinkageException">It is no model; the message names file, line and key, and says what was expected.</exception>
    public static LinkageModel Read(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        return ModelReader.Read(YamlPart.Parse(fileName, text));
    }
}
