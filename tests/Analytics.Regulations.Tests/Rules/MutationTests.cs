using Analytics.Registry.Schema;
using Analytics.Regulations.Examples;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Tests.Rules;

/// <summary>The examples pin the rules down: a check that is a little wrong contradicts one of its examples.</summary>
public sealed class MutationTests
{
    private static readonly RuleBook Shipped = RuleBook.Read(PackFiles.Shipped());

    public static TheoryData<string> Regimes() => [.. Shipped.Packs.Select(pack => pack.Regulation.Regime)];

    [Theory]
    [MemberData(nameof(Regimes))]
    public void Mutants_OfEveryCheck_AreCaught(string regime)
    {
        var book = Shipped.Of(regime);
        using var world = new ExampleWorld(book);
        var survivors = new List<string>();
        var mutants = 0;
        foreach (var (pack, check) in book.Checks)
        {
            foreach (var (what, mutant) in CheckMutations.Of(check))
            {
                mutants++;
                if (!IsCaught(world, pack, mutant))
                {
                    survivors.Add($"{check.File}:{check.Line} {check.Id}: {what}");
                }
            }
        }

        Assert.True(mutants > book.Checks.Count());
        Assert.True(survivors.Count == 0, $"{survivors.Count} of {mutants} mutants are not caught by any example:\n{string.Join('\n', survivors)}");
    }

    private static bool IsCaught(ExampleWorld world, RulePack pack, Check mutant)
    {
        try
        {
            return !world.OutcomesOf(pack, mutant).SequenceEqual(mutant.Examples.Select(example => example.Outcome));
        }
        catch (DefinitionException)
        {
            return true;
        }
    }
}
