using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>A part of a run whose result is a set of tables (or files) and that can be done over.</summary>
public interface IRunStage
{
    /// <summary>The stage's name, one of <see cref="StageNames"/>.</summary>
    string Name { get; }

    /// <summary>
    /// The stages whose results it reads, which are finished before it begins; null = all that come before it. What they name is reached through
    /// them: a stage reads also what those have read.
    /// </summary>
    IReadOnlyList<string>? Reads => null;

    /// <summary>Removes what an interrupted execution left. Does nothing when it left nothing.</summary>
    /// <param name="context">The run; its database holds what the finished stages made.</param>
    void Undo(RunContext context);

    /// <summary>Does the work. The caller records its end; until then the work counts as not done.</summary>
    /// <param name="context">The run.</param>
    /// <returns>The stage's figures, in the order in which the manifest shows them.</returns>
    IReadOnlyList<StageCount> Execute(RunContext context);
}
