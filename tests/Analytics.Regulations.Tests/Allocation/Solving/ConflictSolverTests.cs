using Analytics.Regulations.Allocation.Solving;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Regulations.Tests.Allocation.Solving;

/// <summary>What is said of small problems against every assignment that there is.</summary>
public sealed class ConflictSolverTests
{
    [Fact]
    public void Solve_AnyPeople_IsExact() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(SmallProblems.People().ToArbitrary(), problem =>
    {
        var (solved, ends) = (Solved.Of(problem), EveryAssignment.Of(problem));
        StatesHold(problem, solved, ends);
        GroupsHold(problem, solved, ends, exact: true);
        Assert.Equal(ends.Max(end => EveryAssignment.Reached(problem, end)), solved.AtLeast);
        Assert.Equal(solved.AtLeast, solved.AtMost);
    }));

    [Fact]
    public void Solve_AnyInstruments_BoundsHoldAndMeetInSmallConflicts() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(SmallProblems.Instruments().ToArbitrary(), problem =>
    {
        var (solved, ends) = (Solved.Of(problem), EveryAssignment.Of(problem));
        StatesHold(problem, solved, ends);
        GroupsHold(problem, solved, ends, exact: true);
        Assert.Equal(ends.Max(end => EveryAssignment.Reached(problem, end)), solved.AtLeast);
        Assert.Equal(solved.AtLeast, solved.AtMost);
    }));

    [Fact]
    public void Solve_AnyBatches_BoundsHoldAndMeetInSmallConflicts() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(SmallProblems.Batches().ToArbitrary(), problem =>
    {
        var (solved, ends) = (Solved.Of(problem), EveryAssignment.Of(problem));
        StatesHold(problem, solved, ends);
        GroupsHold(problem, solved, ends, exact: true);
        Assert.Equal(ends.Max(end => EveryAssignment.Reached(problem, end)), solved.AtLeast);
        Assert.Equal(solved.AtLeast, solved.AtMost);
    }));

    [Fact]
    public void Solve_ItemsAndCentersInAnotherOrder_GivesTheSameNumbers() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(SmallProblems.Instruments().ToArbitrary(), problem =>
    {
        var last = problem.Centers.Count - 1;
        var turned = new AllocationProblem(
            [.. problem.Centers.Reverse()],
            [.. problem.Items.Reverse().Select(item => item with { Claims = [.. item.Claims.Reverse().Select(claim => claim with { Center = last - claim.Center })] })]);
        var (one, other) = (Solved.Of(problem), Solved.Of(turned));
        Assert.Equal((one.AtLeast, one.AtMost), (other.AtLeast, other.AtMost));
        Assert.Equal(one.States.SelectMany(states => states).Order(), other.States.SelectMany(states => states).Order());
    }));

    [Fact]
    public void Solve_ThreeCentersShareTooFew_NamesThem()
    {
        // Three centers need 7 of the contested people and share 5; a fourth competes with one of them and can be kept.
        var problem = new AllocationProblem(
            [new(7, [10]), new(8, [10]), new(8, [10]), new(9, [10])],
            [.. new[] { (0, 1), (0, 1), (0, 2), (1, 2), (0, 2), (2, 3), (3, 2) }.Select(pair => new ContestedItem(1, [new(pair.Item1, 1, 1), new(pair.Item2, 1, 1)]))]);
        var solved = Solved.Of(problem);
        var group = Assert.Single(Assert.Single(solved.Results).ShortGroups);
        Assert.Equal([0, 1, 2, 3], group.Members);
        Assert.Equal((8L, 7L, 3, 3), (group.Needed, group.Available, group.AtLeast, group.AtMost));
    }

    [Fact]
    public void Solve_WholePiecesThatCannotBeDivided_AreShortThoughTheSumSuffices()
    {
        // Two centers need 15 each; three instruments of 10 are worth 30 together.
        var problem = new AllocationProblem([new(0, [15]), new(0, [15])], [.. Enumerable.Range(0, 3).Select(_ => new ContestedItem(1, [new(0, 1, 10), new(1, 1, 10)]))]);
        var group = Assert.Single(Assert.Single(Solved.Of(problem).Results).ShortGroups);
        Assert.Equal((30L, 30L, 1, 1), (group.Needed, group.Available, group.AtLeast, group.AtMost));
    }

    [Theory]
    [InlineData(300, 2)]
    [InlineData(1_000, 3)]
    public void Solve_OneLargeConflict_BoundsAreInOrderAndRepeat(int centers, int each)
    {
        var problem = Ring(centers, each);
        var (first, second) = (Solved.Of(problem), Solved.Of(problem));
        Assert.InRange(first.AtLeast, 1, first.AtMost);
        Assert.InRange(first.AtMost, 1, centers - 1);
        Assert.Equal((first.AtLeast, first.AtMost), (second.AtLeast, second.AtMost));
        Assert.NotEmpty(first.Results[0].ShortGroups);
    }

    /// <summary>Every center shares people with the next and needs all of them: at most every second one can be kept.</summary>
    private static AllocationProblem Ring(int centers, int each) => new(
        [.. Enumerable.Range(0, centers).Select(_ => new CenterTargets(0, [2 * each]))],
        [.. Enumerable.Range(0, centers * each).Select(i => new ContestedItem(1, [new(i / each, 1, 1), new(((i / each) + 1) % centers, 1, 1)]))]);

    private static void StatesHold(AllocationProblem problem, Solved solved, IReadOnlyList<long[]> ends)
    {
        for (var center = 0; center < problem.Centers.Count; center++)
        {
            for (var i = 0; i < problem.Centers[center].Targets.Count; i++)
            {
                var target = problem.Centers[center].Targets[i];
                switch (solved.States[center][i])
                {
                    case TargetState.Reached: Assert.True(ends.All(end => end[center] >= target)); break;
                    case TargetState.Lost: Assert.True(ends.All(end => end[center] < target)); break;
                    default: Assert.Contains(ends, end => end[center] >= target); break;
                }
            }
        }
    }

    private static void GroupsHold(AllocationProblem problem, Solved solved, IReadOnlyList<long[]> ends, bool exact)
    {
        foreach (var (conflict, result) in solved.Conflicts.Zip(solved.Results))
        {
            Assert.Equal(result.All == Answer.No, result.ShortGroups.Count > 0);
            Assert.Equal(result.ShortGroups.Sum(group => group.Members.Count), result.ShortGroups.SelectMany(group => group.Members).Distinct().Count());
            foreach (var group in result.ShortGroups)
            {
                var members = group.Members.Select((member, i) => (
                    Center: conflict.Centers[member], Target: problem.Centers[conflict.Centers[member]].Targets[conflict.Reached[member] + group.Targets[i]])).ToList();
                Assert.DoesNotContain(ends, end => members.TrueForAll(member => end[member.Center] >= member.Target));
                var most = ends.Max(end => members.Count(member => end[member.Center] >= member.Target));
                Assert.InRange(most, group.AtLeast, group.AtMost);
                Assert.True(!exact || (most == group.AtLeast && most == members.Count - 1));
            }
        }
    }

    private sealed record Solved(
        IReadOnlyList<IReadOnlyList<TargetState>> States, IReadOnlyList<Conflict> Conflicts, IReadOnlyList<ConflictResult> Results)
    {
        private int Settled => States.Sum(states => states.Count(state => state is TargetState.Reached or TargetState.Free));

        public int AtLeast => Settled + Results.Sum(result => result.AtLeast);

        public int AtMost => Settled + Results.Sum(result => result.AtMost);

        public static Solved Of(AllocationProblem problem)
        {
            var (states, conflicts) = ConflictFinder.Find(problem);
            return new Solved(states, conflicts, [.. conflicts.Select(ConflictSolver.Solve)]);
        }
    }
}
