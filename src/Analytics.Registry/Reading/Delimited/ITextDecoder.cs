namespace Analytics.Registry.Reading.Delimited;

/// <summary>Turns code units of one encoding into text. A text never has more characters than code units.</summary>
/// <typeparam name="T">The code unit, as in <see cref="RecordSplitter{T}"/>.</typeparam>
internal interface ITextDecoder<T>
{
    /// <summary>The encoding's name for people.</summary>
    string Name { get; }

    /// <summary>Decodes a whole record where each code unit is one valid character, which keeps field bounds as they are.</summary>
    /// <returns>False if the record is not of this simple kind; <paramref name="characters"/> is then undefined.</returns>
    bool TryDecodeAligned(ReadOnlySpan<T> record, Span<char> characters);

    /// <summary>Decodes a field; invalid code units become U+FFFD.</summary>
    /// <returns>Number of characters.</returns>
    int Decode(ReadOnlySpan<T> field, Span<char> characters);

    /// <summary>The first invalid code unit, or -1.</summary>
    int IndexOfInvalid(ReadOnlySpan<T> record);
}
