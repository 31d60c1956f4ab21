namespace Analytics.Dashboard.Uploads;

/// <summary>A file that was taken in.</summary>
/// <param name="Sha256">Its SHA-256 in hexadecimal.</param>
/// <param name="Kind">What it is: Scores or Corrections.</param>
/// <param name="File">Its place below the inbox, with <c>/</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Rows">The rows of its sheets, titles and headers included.</param>
/// <param name="Who">Who handed it in.</param>
/// <param name="At">When, in UTC, as <c>2026-04-01 08:30:00</c>.</param>
public sealed record Upload(string Sha256, string Kind, string File, long Bytes, int Rows, string Who, string At);
