namespace Analytics.Dashboard.Auditing;

/// <summary>What a check of the audit log came to.</summary>
/// <param name="Rows">How many rows are whole, from the first on.</param>
/// <param name="Broken">The first row that is not as it was written; null when all are.</param>
/// <param name="LastSum">The SHA-256 of the last whole row: noted elsewhere, it shows later whether rows were cut off.</param>
public sealed record AuditCheck(long Rows, long? Broken, string LastSum);
