using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests;

/// <summary>Made-up people, some of them recorded several times with slips of writing; one table a seed, with the truth.</summary>
internal sealed class People
{
    private static readonly string[] Firsts =
    [
        "mary", "john", "anna", "peter", "susan", "karl", "laura", "james", "emily", "oscar", "nina", "paul", "clara", "hugo", "ruth", "simon",
        "alice", "martin", "helen", "victor", "ida", "leon", "sofia", "thomas", "greta", "daniel", "julia", "felix", "irene", "walter",
    ];

    private static readonly string[] Starts = ["ham", "wood", "stone", "clark", "mil", "har", "ben", "fair", "green", "ash", "brad", "cal", "dun", "ed", "fin", "gold"];

    private static readonly string[] Ends = ["ford", "ton", "ley", "son", "man", "field", "worth", "by", "well", "er", "wick", "bury"];

    private static readonly string[] Cities = ["london", "leeds", "york", "bath", "derby", "hull", "oxford", "exeter", "lincoln", "durham", "truro", "ely"];

    private readonly Random _random;
    private readonly List<string?[]> _records = [];
    private readonly List<int> _entities = [];

    /// <param name="entities">How many people.</param>
    /// <param name="seed">Decides everything.</param>
    /// <param name="most">The most records of one person.</param>
    public People(int entities, int seed, int most = 3)
    {
        _random = new Random(seed);
        for (var entity = 0; entity < entities; entity++)
        {
            var person = Person();
            Add(person, entity);
            for (var copy = _random.Next(most); copy > 0; copy--)
            {
                Add(Miswritten(person), entity);
            }
        }
    }

    public static string[] Names { get; } = ["first_name", "surname", "dob", "city", "number"];

    public IReadOnlyList<int> Entities => _entities;

    public int Count => _records.Count;

    public string?[] Values(int column) => [.. _records.Select(record => record[column])];

    public LinkageTable Table() => Rows.Table([.. Names.Select((name, i) => (name, Values(i)))]);

    /// <summary>Precision, recall and F1 of pairs of rows.</summary>
    public static double F1(IReadOnlyList<string> truth, IEnumerable<(int Left, int Right)> pairs, double truePairs)
    {
        double right = 0, all = 0;
        foreach (var (left, other) in pairs)
        {
            all++;
            right += truth[left] == truth[other] ? 1 : 0;
        }

        return 2 * right / (all + truePairs);
    }

    private string?[] Person() =>
    [
        Pick(Firsts), Pick(Starts) + Pick(Ends), $"{_random.Next(1930, 2010)}-{_random.Next(1, 13):00}-{_random.Next(1, 29):00}", Pick(Cities),
        $"{_random.Next(1_000_000, 9_999_999)}",
    ];

    private string?[] Miswritten(string?[] person) => [.. person.Select(value => _random.Next(10) switch
    {
        0 => null,
        1 or 2 => Slip(value!),
        _ => value,
    })];

    private string Slip(string value)
    {
        var at = _random.Next(value.Length - 1);
        return _random.Next(3) switch
        {
            0 => value.Remove(at, 1),
            1 => value.Insert(at, value[_random.Next(value.Length)].ToString()),
            _ => value.Remove(at, 2).Insert(at, $"{value[at + 1]}{value[at]}"),
        };
    }

    private void Add(string?[] record, int entity)
    {
        _records.Add(record);
        _entities.Add(entity);
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
