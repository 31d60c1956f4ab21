using System.Globalization;
using Analytics.Generator;

namespace Analytics.Campaign.Flags;

/// <summary>Which provinces are made, as on the command line.</summary>
internal sealed record ProvinceKind(string Platforms, string People, string Format, string Difficulty, string Planted)
{
    /// <summary>How many centers may report.</summary>
    public int Centers => Whole(Platforms);

    public override string ToString() => $"{Platforms} platforms, {People} people, {Format}, {Difficulty}, planted {Planted}";

    /// <summary>What the generator is asked for.</summary>
    public GeneratorOptions Options(int seed, string folder) => new(
        Whole(Platforms), Whole(People), (ulong)seed, folder, Enum.Parse<OutputFormat>(Format, ignoreCase: true), Enum.Parse<Difficulty>(Difficulty, ignoreCase: true))
    {
        NothingPlanted = Planted switch { "all" => false, "none" => true, _ => throw new ArgumentException($"planted is '{Planted}': all or none.") },
    };

    internal static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
