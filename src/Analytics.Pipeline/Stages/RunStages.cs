using Analytics.Anomalies;
using Analytics.Evaluation.Scoring;
using Analytics.Registry.Entities;
using Analytics.Registry.Intake;
using Analytics.Registry.Intake.Corrections;
using Analytics.Registry.Profiling;
using Analytics.Regulations;
using Analytics.Regulations.Allocation;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Findings;

namespace Analytics.Pipeline.Stages;

/// <summary>The stages that the product runs: the one place that says which work is done in which order.</summary>
public static class RunStages
{
    /// <summary>From delivered files to written reports; publication follows.</summary>
    public static IReadOnlyList<IRunStage> Default { get; } =
    [
        new IntakeStage(RegistryIntake.Load),
        new ProfileStage(TableProfiles.Write),
        new QuarantineStage(QuarantineFiles.Write),
        new EntitiesStage(EntityResolution.Resolve),
        new FindingsStage(FindingSet.Find),
        new AllocationStage(FeasibleAllocation.Find),
        new ComplianceStage(ComplianceCheck.Run),
        new ScoringStage(CenterScoring.Score),
        new FlagsStage(FlagSet.Find),
        new ReportsStage(),
    ];
}
