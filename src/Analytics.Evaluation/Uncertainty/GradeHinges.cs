namespace Analytics.Evaluation.Uncertainty;

/// <summary>
/// "The grade hinges on one contested instrument": each scenario of each uncertain input is tried alone, with everything else as set and
/// reported, at both ends of its bounds.
/// </summary>
internal static class GradeHinges
{
    /// <summary>Every unit whose grade a scenario moves; units whose own figures it changes, and those that others' changes push over an edge.</summary>
    public static IReadOnlyList<GradeHinge> Find(Simulation simulation, IReadOnlyList<UncertainInput> inputs)
    {
        var hinges = new List<GradeHinge>();
        var space = simulation.NewSpace();
        for (var input = 0; input < inputs.Count; input++)
        {
            for (var scenario = 0; scenario < inputs[input].Scenarios.Count; scenario++)
            {
                var changes = inputs[input].Scenarios[scenario].Changes;
                if (changes.Count == 0) continue;
                Try(simulation, input, scenario, 0, space, hinges);
                if (changes.Any(change => change.Low != change.High)) Try(simulation, input, scenario, 1, space, hinges);
            }
        }

        return [.. hinges.DistinctBy(hinge => (hinge.Unit, hinge.Input, hinge.Scenario, hinge.Grade))];
    }

    private static void Try(Simulation simulation, int input, int scenario, double position, RunSpace space, List<GradeHinge> hinges)
    {
        simulation.Contested.Alone(input, scenario, position, space.Changes);
        simulation.RunWithChanges(RunDraw.Nominal, space);
        for (var u = 0; u < simulation.UnitCount; u++)
        {
            if (space.Grades[u] != simulation.NominalGrades[u]) hinges.Add(new GradeHinge(u, input, scenario, space.Scores[u], space.Ranks[u], space.Grades[u]));
        }
    }
}
