using System.Globalization;
using Analytics.Regulations.Allocation.Declared;
using Analytics.Regulations.Allocation.Solving;
using Analytics.Regulations.Allocation.Thresholds;
using Analytics.Regulations.Allocation.Wording;

namespace Analytics.Regulations.Allocation;

/// <summary>Holds one measure's ledger against the thresholds of its centers.</summary>
internal sealed class MeasureAllocator
{
    private readonly Measure _measure;
    private readonly AmountWords _words;
    private readonly IReadOnlyList<Requirement> _requirements;
    private readonly PlaceLedger _ledger;
    private readonly List<IReadOnlyList<long>> _targets;
    private readonly int[] _contested;
    private readonly bool[] _open;
    private readonly Reading _strict;
    private readonly Reading _generous;
    private readonly IReadOnlyList<IReadOnlyList<TargetState>> _states;
    private readonly IReadOnlyList<(Conflict Conflict, ConflictResult Result)> _conflicts;
    private readonly Dictionary<int, int> _conflictOf = [];
    private readonly Dictionary<(int Place, int Target), (int Conflict, int Group)> _groupOf = [];

    private MeasureAllocator(Measure measure, IReadOnlyList<Requirement> requirements, PlaceLedger ledger)
    {
        _measure = measure;
        _words = new AmountWords(measure);
        _requirements = requirements;
        _ledger = ledger;
        _targets = Targets(requirements, ledger);
        _contested = new int[ledger.Totals.Count];
        _open = [.. ledger.Totals.Select(totals => totals.Open)];
        foreach (var claim in ledger.Things.SelectMany(thing => thing.Claims))
        {
            _contested[claim.Place]++;
            _open[claim.Place] |= claim.Open;
        }

        _strict = Reading.Strict(ledger, _targets);
        _generous = Reading.Generous(ledger, _targets);
        (_states, _conflicts) = Solved(_generous);
        for (var i = 0; i < _conflicts.Count; i++)
        {
            Index(i);
        }
    }

    /// <summary>Finds everything there is to say on a measure.</summary>
    /// <param name="measure">People or equipment.</param>
    /// <param name="requirements">Which center is under which threshold.</param>
    /// <param name="ledger">What places have and contest.</param>
    public static MeasureAllocation Find(Measure measure, IReadOnlyList<Requirement> requirements, PlaceLedger ledger)
    {
        var allocator = new MeasureAllocator(measure, requirements, ledger);
        return new MeasureAllocation(
            [.. requirements.Select(allocator.ToRow)],
            [.. Enumerable.Range(0, allocator._conflicts.Count).Select(allocator.ToCluster)],
            [.. allocator.Groups()],
            allocator.Summary());
    }

    /// <summary>Ascending and distinct by place; a place that sent no list is held to nothing.</summary>
    private List<IReadOnlyList<long>> Targets(IReadOnlyList<Requirement> requirements, PlaceLedger ledger)
    {
        var byPlace = requirements.ToLookup(requirement => requirement.Place, requirement => _words.Amount(requirement.Threshold.AtLeast));
        return [.. ledger.Totals.Select((totals, place) => (IReadOnlyList<long>)(totals.Listed ? [.. byPlace[place].Distinct().Order()] : []))];
    }

    private static (IReadOnlyList<IReadOnlyList<TargetState>> States, IReadOnlyList<(Conflict Conflict, ConflictResult Result)> Conflicts) Solved(Reading reading)
    {
        var (states, conflicts) = ConflictFinder.Find(reading.Problem);
        return (states, [.. conflicts.Select(conflict => (conflict, ConflictSolver.Solve(conflict)))]);
    }

    private void Index(int number)
    {
        var (conflict, result) = _conflicts[number];
        foreach (var place in conflict.Centers)
        {
            _conflictOf.Add(place, number);
        }

        for (var group = 0; group < result.ShortGroups.Count; group++)
        {
            var found = result.ShortGroups[group];
            for (var i = 0; i < found.Members.Count; i++)
            {
                var member = found.Members[i];
                _groupOf.Add((conflict.Centers[member], conflict.Reached[member] + found.Targets[i]), (number, group));
            }
        }
    }

    private AllocationRow ToRow(Requirement requirement)
    {
        var place = requirement.Place;
        var totals = _ledger.Totals[place];
        var target = _words.Amount(requirement.Threshold.AtLeast);
        var number = Array.IndexOf([.. _targets[place]], target);
        var (low, generousOwn) = (_strict.Problem.Centers[place].Own, _generous.Problem.Centers[place].Own);
        long? high = _open[place] ? null : _generous.Most[place];
        (int Conflict, int Group)? group = _groupOf.TryGetValue((place, number), out var found) ? found : null;
        int? cluster = number >= 0 && _states[place][number] == TargetState.Contested ? _conflictOf[place] : null;
        var facts = new CenterCase
        {
            Requirement = requirement,
            Verdict = VerdictOf(place, target, group is not null),
            Listed = totals.Listed,
            Undivided = totals.Undivided,
            Contested = _contested[place],
            Low = low,
            GenerousOwn = generousOwn,
            High = high,
            StrictHigh = _strict.Most[place],
            State = number < 0 ? TargetState.Lost : _states[place][number],
            Cluster = cluster is { } c ? (_conflicts[c].Conflict.Centers.Count, _conflicts[c].Result) : null,
            Group = group is { } g ? Sentence(g.Conflict, g.Group) : null,
        };
        var sentence = new CenterSentence(facts, _words);
        return new AllocationRow
        {
            Requirement = requirement,
            Declared = _words.Value(totals.Declared),
            Contested = _contested[place],
            Low = totals.Listed ? _words.Value(low) : null,
            High = totals.Listed && high is { } most ? _words.Value(most) : null,
            Verdict = facts.Verdict,
            Cluster = cluster is { } of ? ClusterId(of) : null,
            Group = group is { } member ? GroupId(member.Conflict, member.Group) : null,
            MessageZh = sentence.Zh,
            MessageEn = sentence.En,
        };
    }

    private string VerdictOf(int place, long target, bool inGroup)
    {
        bool Decides(Reading reading) => reading.Problem.Centers[place].Own < target && target <= reading.Most[place];
        return !_ledger.Totals[place].Listed ? Verdict.Unclear
            : _strict.Problem.Centers[place].Own >= target ? Verdict.Safe
            : _generous.Most[place] < target ? Verdict.Lost
            : _contested[place] == 0 || !(Decides(_strict) || Decides(_generous)) ? Verdict.Unclear
            : inGroup ? Verdict.Group
            : Verdict.AtRisk;
    }

    private ClusterRow ToCluster(int number)
    {
        var (conflict, result) = _conflicts[number];
        return new ClusterRow(
            ClusterId(number), _measure.Code(), conflict.Centers.Count, conflict.Needs.Sum(needs => needs.Count), conflict.Items.Sum(item => item.Units), result.AtLeast, result.AtMost);
    }

    private IEnumerable<GroupRow> Groups()
    {
        for (var number = 0; number < _conflicts.Count; number++)
        {
            for (var i = 0; i < _conflicts[number].Result.ShortGroups.Count; i++)
            {
                var group = _conflicts[number].Result.ShortGroups[i];
                var sentence = Sentence(number, i);
                yield return new GroupRow(
                    GroupId(number, i), ClusterId(number), _measure.Code(), Members(number, i), _words.Value(group.Needed), _words.Value(group.Available),
                    group.Items, group.AtLeast, group.AtMost, sentence.Zh, sentence.En);
            }
        }
    }

    private List<Requirement> Members(int conflict, int group) =>
        [.. _requirements.Where(requirement =>
            _groupOf.TryGetValue((requirement.Place, Array.IndexOf([.. _targets[requirement.Place]], _words.Amount(requirement.Threshold.AtLeast))), out var of) && of == (conflict, group))];

    private GroupSentence Sentence(int conflict, int group) =>
        new([.. Members(conflict, group).DistinctBy(member => member.Place).Select(member => member.Center.Name)], _conflicts[conflict].Result.ShortGroups[group], _words);

    private SummaryRow Summary()
    {
        var (strictStates, strictConflicts) = Solved(_strict);
        return new SummaryRow(
            _measure.Code(),
            _targets.Sum(targets => targets.Count),
            _targets.Where((targets, place) => targets.Count > 0 && _contested[place] > 0).Count(),
            Kept(strictStates) + strictConflicts.Sum(conflict => conflict.Result.AtLeast),
            Kept(_states) + _conflicts.Sum(conflict => conflict.Result.AtMost));
    }

    private static int Kept(IReadOnlyList<IReadOnlyList<TargetState>> states) =>
        states.Sum(place => place.Count(state => state is TargetState.Reached or TargetState.Free));

    private string Mark => _measure == Measure.FixedStaff ? "P" : "Q";

    private string ClusterId(int number) => string.Create(CultureInfo.InvariantCulture, $"C-{Mark}-{number + 1:0000}");

    private string GroupId(int conflict, int group)
    {
        var before = _conflicts.Take(conflict).Sum(other => other.Result.ShortGroups.Count);
        return string.Create(CultureInfo.InvariantCulture, $"G-{Mark}-{before + group + 1:0000}");
    }
}
