using Analytics.Registry.Reading.Delimited;
using Analytics.Registry.Reading.Json;

namespace Analytics.Registry.Reading;

/// <summary>JSON objects, one a line, that come through a pipe: in UTF-8, for every part of a stream must be read alike.</summary>
public static class JsonStream
{
    /// <summary>Opens JSON Lines. The columns are the names that the records at the beginning have, those of the first megabyte.</summary>
    /// <param name="content">The text; owned by the reader.</param>
    /// <param name="cancellation">Looked at while reading.</param>
    public static ISheetReader Open(Stream content, CancellationToken cancellation = default)
    {
        var limits = ReadingLimits.Default;
        var window = new ByteWindow(content, limits.MaxRecordBytes, cancellation);
        window.Require(Math.Min(JsonReader.SampleBytes, limits.MaxRecordBytes));
        return new JsonReader(window, isArray: false, limits, mayBeLegacy: false, verify: () => { });
    }
}
