namespace Analytics.Pipeline.Answers;

/// <summary>A cell of a returned workbook that could not be taken, and where it stands.</summary>
/// <param name="File">The file's name as given.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The sheet's row.</param>
/// <param name="Column">The column's header.</param>
/// <param name="Value">What stands there, masked.</param>
/// <param name="Expected">What was expected.</param>
public sealed record AnswerProblem(string File, string? Sheet, int Row, string Column, string Value, string Expected);

/// <summary>What came of reading returned workbooks. Rows read = recorded + unchanged + blank + refused.</summary>
/// <param name="Read">Rows with a finding's id.</param>
/// <param name="Recorded">Answers that were put into the log.</param>
/// <param name="Unchanged">Answers that stood in the log already.</param>
/// <param name="Blank">Rows that nobody has filled in.</param>
/// <param name="Problems">Cells that could not be taken; a row with one is not recorded.</param>
/// <param name="Reviews">Clerical samples that were read, each in a sentence.</param>
public sealed record AnswerSummary(int Read, int Recorded, int Unchanged, int Blank, IReadOnlyList<AnswerProblem> Problems, IReadOnlyList<string> Reviews)
{
    /// <summary>Rows that were refused.</summary>
    public int Refused => Problems.Select(problem => (problem.File, problem.Sheet, problem.Row)).Distinct().Count();
}
