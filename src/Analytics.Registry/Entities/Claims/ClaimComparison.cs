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
    private const double MostWithNumber = 0.9999;
    private const double NearTitle = 5;
    private const double Never = -60;

    private const double MostOfPeople = 18;
    private const double MostOfPeopleWithoutTitle = 12;
    private const double MostOfAmount = 10;
    private const double MostOfParty = 10;

    /// <summary>What is known of a pair; null where it is less likely to be one thing than asked for.</summary>
    /// <param name="left">A claim.</param>
    /// <param name="right">Another.</param>
    /// <param name="least">The least probability that matters.</param>
    public ClaimPair? Compare(Claim left, Claim right, double least)
    {
        var enough = Math.Log2(least / (1 - least));
        if (Weigh(left, right, enough, null) < enough)
        {
            return null;
        }

        var steps = new List<LinkStep>(7);
        var weight = Weigh(left, right, enough, steps);
        var number = left.Numbers.Any(one => one.IsUnique && right.Numbers.Contains(one));
        var probability = Math.Min(1 / (1 + Math.Pow(2, -weight)), number ? MostWithNumber : MostWithoutNumber);
        return probability < least ? null : new ClaimPair(weight, probability, number, steps);
    }

    /// <summary>The weight of a pair; some value below what is enough as soon as it cannot be reached any more.</summary>
    private double Weigh(Claim left, Claim right, double enough, List<LinkStep>? steps)
    {
        if (left.Kind.Length > 0 && right.Kind.Length > 0 && left.Kind != right.Kind)
        {
            return Never;
        }

        var sameTitle = left.Title.Length > 0 && string.Equals(left.Title, right.Title, StringComparison.Ordinal);
        var weight = frequencies.Prior + Numbers(left, right, steps) + People(left, right, sameTitle, steps) + Dates(left.Date, right.Date, steps)
            + Amounts(left.Amount, right.Amount, steps) + Parties(left.Party, right.Party, steps);

        // Titles are the dearest to compare: unequal ones add little, so that most pairs are settled before.
        var most = sameTitle ? frequencies.OfTitle(left.Title) : NearTitle;
        if (weight + most < enough)
        {
            return weight + most;
        }

        var title = ClaimTitle.Compare(left.Title, right.Title);
        return weight + Add(steps, columns.Title, steps is null ? "" : title.ToString(), title switch
        {
            TitleLevel.Equal => most,
            TitleLevel.Near => NearTitle,
            TitleLevel.Similar => 1,
            TitleLevel.Related => -2,
            TitleLevel.Different => -7,
            _ => 0,
        });
    }

    private static double Add(List<LinkStep>? steps, string column, string level, double weight)
    {
        if (column.Length == 0 || weight == 0)
        {
            return 0;
        }

        steps?.Add(new LinkStep(column, System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(level), weight));
        return weight;
    }

    /// <summary>The best agreement of two numbers of one type; unique numbers that differ part the claims.</summary>
    private double Numbers(Claim left, Claim right, List<LinkStep>? steps)
    {
        var best = 0.0;
        var differs = 0.0;
        foreach (var one in left.Numbers)
        {
            foreach (var other in right.Numbers)
            {
                if (one.Type != other.Type)
                {
                    continue;
                }

                best = one.Value == other.Value ? Math.Max(best, one.Bits) : best;
                differs = one.Value == other.Value ? differs : Math.Min(differs, one.IsUnique ? Never : -3);
            }
        }

        return Add(steps, columns.Number, best > 0 ? "equal" : "different", best > 0 ? best : differs);
    }

    private double People(Claim left, Claim right, bool sameTitle, List<LinkStep>? steps)
    {
        if (left.People.Count == 0 || right.People.Count == 0)
        {
            return 0;
        }

        var (common, sum) = (0, 0.0);
        foreach (var person in left.People)
        {
            if (right.People.Contains(person))
            {
                (common, sum) = (common + 1, sum + frequencies.OfPerson(person));
            }
        }

        var half = 2 * common >= Math.Min(left.People.Count, right.People.Count);
        var most = sameTitle ? MostOfPeople : MostOfPeopleWithoutTitle;
        return Add(steps, columns.People, common == 0 ? "different" : half ? "shared" : "partly_shared", common == 0 ? -5 : Math.Min(half ? sum : sum / 2, most));
    }

    private double Dates(DateOnly? left, DateOnly? right, List<LinkStep>? steps)
    {
        if (left is not { } one || right is not { } other)
        {
            return 0;
        }

        // A list that gives months alone reads as the first of the month.
        var coarse = one.Day == 1 || other.Day == 1;
        var (level, weight) = one == other ? ("equal", coarse ? 6.0 : 9.0)
            : (one.Year, one.Month) == (other.Year, other.Month) ? ("same_month", coarse ? 5.0 : 3.0)
            : one.Year == other.Year ? ("same_year", 1.0) : ("different", -4.0);
        return Add(steps, columns.Date, level, weight);
    }

    private double Amounts(decimal? left, decimal? right, List<LinkStep>? steps)
    {
        if (left is not > 0 || right is not > 0)
        {
            return 0;
        }

        // 万元 with two decimals differ from yuan by fifty at most.
        var equal = Math.Abs(left.Value - right.Value) <= 50m;
        return Add(steps, columns.Amount, equal ? "equal" : "different", equal ? Math.Min(MostOfAmount, frequencies.OfAmount(left.Value)) : -1);
    }

    private double Parties(in OrganisationKeys left, in OrganisationKeys right, List<LinkStep>? steps)
    {
        var level = OrganisationComparator.Compare(left, right);
        return Add(steps, columns.Party, steps is null ? "" : level.ToString(), level switch
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
