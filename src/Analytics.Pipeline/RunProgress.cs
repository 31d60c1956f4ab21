namespace Analytics.Pipeline;

/// <summary>What a progress report says.</summary>
public enum RunProgressKind
{
    /// <summary>Something to know that belongs to no stage, in <see cref="RunProgress.Text"/>.</summary>
    Note,

    /// <summary>A stage begins.</summary>
    StageStarted,

    /// <summary>A stage has come further.</summary>
    StageAdvanced,

    /// <summary>A stage is finished and recorded.</summary>
    StageFinished,

    /// <summary>A stage was finished by the interrupted run that is gone on with.</summary>
    StageSkipped,
}

/// <summary>How far a run is.</summary>
/// <param name="Kind">What is reported.</param>
/// <param name="Stage">The stage's name, <see cref="StageNames"/>; empty for a note.</param>
/// <param name="Text">The note, or what is worked on (a file's name).</param>
/// <param name="Done">Parts of the stage that are done.</param>
/// <param name="Total">Parts that the stage has; 0 when unknown.</param>
/// <param name="Rows">Rows read so far; 0 where the stage counts none.</param>
public sealed record RunProgress(RunProgressKind Kind, string Stage, string? Text = null, int Done = 0, int Total = 0, long Rows = 0);
