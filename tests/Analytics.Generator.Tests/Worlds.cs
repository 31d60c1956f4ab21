using System.Collections.Concurrent;
using Analytics.Generator.World;

namespace Analytics.Generator.Tests;

/// <summary>Worlds that several tests look at; each is made once.</summary>
internal static class Worlds
{
    private static readonly ConcurrentDictionary<(int, int, ulong, Difficulty), Lazy<(GeneratedWorld, List<Person>)>> Made = new();

    public static (GeneratedWorld World, List<Person> People) Of(int platforms, int people, ulong seed, Difficulty difficulty) =>
        Made.GetOrAdd((platforms, people, seed, difficulty), key => new(() =>
        {
            var world = new GeneratedWorld(new GeneratorOptions(platforms, people, seed, "unused", Difficulty: difficulty), default);
            return (world, [.. Enumerable.Range(0, people).Select(world.People.Create)]);
        })).Value;

    /// <summary>Twenty thousand people on five hundred platforms.</summary>
    public static (GeneratedWorld World, List<Person> People) Large(Difficulty difficulty) => Of(500, 20_000, 5, difficulty);
}
