namespace Analytics.Pipeline.Manifests;

/// <summary>A delivered file.</summary>
/// <param name="Path">Path relative to the input folder, with <c>/</c> between its parts.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits; <c>null</c> when it could not be read.</param>
internal sealed record InputFileEntry(string Path, long Bytes, string? Sha256);
