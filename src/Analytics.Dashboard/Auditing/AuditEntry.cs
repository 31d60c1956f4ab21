namespace Analytics.Dashboard.Auditing;

/// <summary>One row of the audit log.</summary>
/// <param name="Number">Its place in the log, from 1.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Who">The account's name; <c>local</c> without accounts, a dash for nobody.</param>
/// <param name="Action">What was done, e.g. <c>sign-in</c>, <c>decide</c>, <c>download</c>.</param>
/// <param name="Subject">What it was done to: the id of a finding or an account, the path of a file; empty for nothing.</param>
/// <param name="Detail">What else belongs to the record, e.g. the verdict or the reason; empty for nothing.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, string Who, string Action, string Subject, string Detail);
