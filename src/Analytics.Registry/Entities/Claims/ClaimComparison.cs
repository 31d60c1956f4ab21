using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Registry.Entities.Claims;

/// <summary>What is known of a pair of claims.</summary>
/// <param name="Weight">log2 of the odds that both are of one thing, bits.</param>
/// <param name="Probability">The same as a probability; without an agreeing unique number never certain.</param>
/// <param name="ByNumber">Whether a number agrees that a thing has but one of.</param>
/// <param name="Steps">What each comparison added.</param>
internal readonly record struct ClaimPair(double Weight, double Probability, bool ByNumber, IReadOnlyList<LinkStep> Steps);

/// <summary>Adds up what speaks for and against two claims being of one thing, in bits.</summary>
/// <param name="frequencies">How rare values are.</param>
/// <param name="columns">The canonical columns behind the comparisons, for whoever reads the steps.</param>
internal sealed class ClaimComparison(ClaimFrequencies frequencies, ClaimColumns columns)
{
    // Evidence other than a number cannot tell two works of one team on one day apart from one work: likely at most.
    private const double MostWithoutNumber = 0.998;
    private const double Never = -60;

    private const double MostOfPeople = 18;
    private const double MostOfPeopleWithoutTitle = 12;
    private const double MostOfAmount = 10;
    private const double MostOfParty = 10;

    public ClaimPair Compare(Claim left, Claim right)
    {
        var steps = new List<LinkStep>(7);
        var weight = frequencies.Prior;
        var number = Numbers(left, right, steps);
        var title = ClaimTitle.Compare(left.Title, right.Title);
        var kinds = left.Kind.Length > 0 && right.Kind.Length > 0 && left.Kind != right.Kind;
        if (kinds)
        {
            steps.Add(new LinkStep(columns.Kind, "different", Never));
        }

        Add(steps, columns.Title, title.ToString(), title switch
        {
            TitleLevel.Equal => frequencies.OfTitle(left.Title),
            TitleLevel.Near => 5,
            TitleLevel.Similar => 1,
            TitleLevel.Related => -2,
            TitleLevel.Different => -7,
            _ => 0,
        });
        People(left, right, title == TitleLevel.Equal, steps);
        Dates(left.Date, right.Date, steps);
        Amounts(left.Amount, right.Amount, steps);
        Parties(left.Party, right.Party, steps);
        weight += steps.Sum(step => step.Weight);
        var probability = 1 / (1 + Math.Pow(2, -weight));
        return new ClaimPair(weight, number ? Math.Min(probability, 0.9999) : Math.Min(probability, MostWithoutNumber), number, steps);
    }

    private static void Add(List<LinkStep> steps, string column, string level, double weight)
    {
        if (column.Length > 0 && weight != 0)
        {
            steps.Add(new LinkStep(column, System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(level), weight));
        }
    }

    /// <summary>The best agreement of two numbers of one type; unique numbers that differ part the claims.</summary>
    private bool Numbers(Claim left, Claim right, List<LinkStep> steps)
    {
        var best = 0.0;
        var unique = false;
        var differs = 0.0;
        foreach (var one in left.Numbers)
        {
            foreach (var other in right.Numbers.Where(other => other.Type == one.Type))
            {
                if (one.Value == other.Value)
                {
                    (best, unique) = (Math.Max(best, one.Bits), unique || one.IsUnique);
                }
                else
                {
                    differs = Math.Min(differs, one.IsUnique ? Never : -3);
                }
            }
        }

        Add(steps, columns.Number, best > 0 ? "equal" : "different", best > 0 ? best : differs);
        return unique;
    }

    private void People(Claim left, Claim right, bool sameTitle, List<LinkStep> steps)
    {
        if (left.People.Count == 0 || right.People.Count == 0)
        {
            return;
        }

        var common = left.People.Where(person => right.People.Contains(person)).ToList();
        var sum = common.Sum(frequencies.OfPerson);
        var half = 2 * common.Count >= Math.Min(left.People.Count, right.People.Count);
        var most = sameTitle ? MostOfPeople : MostOfPeopleWithoutTitle;
        Add(steps, columns.People, common.Count == 0 ? "different" : half ? "shared" : "partly_shared", common.Count == 0 ? -5 : Math.Min(half ? sum : sum / 2, most));
    }

    private void Dates(DateOnly? left, DateOnly? right, List<LinkStep> steps)
    {
        if (left is not { } one || right is not { } other)
        {
            return;
        }

        // A list that gives months alone reads as the first of the month.
        var coarse = one.Day == 1 || other.Day == 1;
        var (level, weight) = one == other ? ("equal", coarse ? 6.0 : 9.0)
            : (one.Year, one.Month) == (other.Year, other.Month) ? ("same_month", coarse ? 5.0 : 3.0)
            : one.Year == other.Year ? ("same_year", 1.0) : ("different", -4.0);
        Add(steps, columns.Date, level, weight);
    }

    private void Amounts(decimal? left, decimal? right, List<LinkStep> steps)
    {
        if (left is not > 0 || right is not > 0)
        {
            return;
        }

        // 万元 with two decimals differ from yuan by fifty at most.
        var equal = Math.Abs(left.Value - right.Value) <= 50m;
        Add(steps, columns.Amount, equal ? "equal" : "different", equal ? Math.Min(MostOfAmount, frequencies.OfAmount(left.Value)) : -1);
    }

    private void Parties(in OrganisationKeys left, in OrganisationKeys right, List<LinkStep> steps)
    {
        var level = OrganisationComparator.Compare(left, right);
        Add(steps, columns.Party, level.ToString(), level switch
        {
            OrganisationLevel.Missing => 0,
            >= OrganisationLevel.SameCore => Math.Min(MostOfParty, frequencies.OfParty(left)),
            > OrganisationLevel.Else => 3,
            _ => -2,
        });
    }
}

/// <summary>The canonical columns that the comparisons of claims stand for; empty where a table has none.</summary>
internal sealed record ClaimColumns(string Number, string Kind, string Title, string People, string Date, string Amount, string Party);
