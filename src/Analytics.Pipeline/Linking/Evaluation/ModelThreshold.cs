using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>The match weight from which the model counts a pair as found, as <c>model.yaml</c> has it.</summary>
internal static class ModelThreshold
{
    private const string Key = "threshold_weight";

    /// <summary>The threshold; null where there is no model, or it states none.</summary>
    /// <exception cref="RunFailedException">The file is no YAML, or the threshold no number.</exception>
    public static double? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var text = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(text);
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }, ..] || !root.Children.TryGetValue(new YamlScalarNode(Key), out var node))
            {
                return null;
            }

            return double.TryParse((node as YamlScalarNode)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold) && !double.IsNaN(threshold)
                ? threshold
                : throw new RunFailedException($"{path}: {Key} is '{node}'; expected a number.");
        }
        catch (YamlException failure)
        {
            throw new RunFailedException($"{path}: this is no YAML: {failure.Message}", failure);
        }
    }
}
