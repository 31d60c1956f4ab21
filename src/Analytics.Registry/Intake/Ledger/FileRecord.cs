using Analytics.Registry.Reading;

namespace Analytics.Registry.Intake.Ledger;

/// <summary>What became of one file.</summary>
internal sealed class FileRecord(int id, InputFile input)
{
    public int Id => id;

    public InputFile Input => input;

    /// <summary>read, duplicate, failed or ignored.</summary>
    public string Status { get; private set; } = "read";

    public string? DuplicateOf { get; private set; }

    public string? MessageZh { get; private set; }

    public string? MessageEn { get; private set; }

    public void Fail(ReadingProblem problem) => Set("failed", problem);

    public void Ignore(ReadingProblem? notice) => Set("ignored", notice);

    public void Note(ReadingProblem notice) => (MessageZh, MessageEn) = (notice.MessageZh, notice.MessageEn);

    public void MarkDuplicate(string first)
    {
        Status = "duplicate";
        DuplicateOf = first;
        MessageZh = $"与 {first} 逐字节相同，只计一次。";
        MessageEn = $"The same bytes as {first}; counted once.";
    }

    private void Set(string status, ReadingProblem? problem) => (Status, MessageZh, MessageEn) = (status, problem?.MessageZh, problem?.MessageEn);
}
