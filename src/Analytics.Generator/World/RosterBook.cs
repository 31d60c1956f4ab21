using Analytics.Generator.Randomness;

namespace Analytics.Generator.World;

/// <summary>
/// Who serves where, platform by platform. Only the second and third posts are remembered (a number and an ordinal each); people themselves are made
/// anew whenever a platform's roster is read, so that ten million people need no ten million objects.
/// </summary>
internal sealed class RosterBook
{
    private readonly Province _province;
    private readonly PersonFactory _people;
    private readonly Dictionary<int, List<(int Person, byte Ordinal)>> _guests = [];
    private readonly List<int> _notable = [];

    public RosterBook(Province province, PersonFactory people, CancellationToken cancellation)
    {
        _province = province;
        _people = people;
        foreach (var home in province.Platforms)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < home.PersonCount; i++) Note(home, home.FirstPerson + i);
        }
    }

    /// <summary>People with more than one post, with a pasted identifier, or mobile: the only ones findings can be about, in the order of numbers.</summary>
    public IReadOnlyList<int> Notable => _notable;

    /// <summary>Everybody who served at the platform at any time, in the platform's own order.</summary>
    public List<(Person Person, Service Service)> Members(Platform platform)
    {
        var members = new List<(Person Person, Service Service)>(platform.PersonCount);
        for (var i = 0; i < platform.PersonCount; i++)
        {
            var person = _people.Create(platform.FirstPerson + i);
            members.Add((person, person.Services[0]));
        }

        if (_guests.TryGetValue(platform.Number, out var guests))
        {
            foreach (var (number, ordinal) in guests)
            {
                var person = _people.Create(number);
                members.Add((person, person.Services[ordinal]));
            }
        }

        // Pasted rows follow the row they were dragged from; everybody else stands in an order that says nothing about who is a guest.
        var seed = _province.Options.Seed;
        members.Sort((a, b) => OrderKey(seed, a.Person).CompareTo(OrderKey(seed, b.Person)));
        return members;
    }

    private static (ulong Key, int Number) OrderKey(ulong seed, Person person)
    {
        var leader = person.PastedFrom ?? person.Number;
        return (RandomStream.Mix(seed ^ RandomStream.Mix(unchecked((ulong)leader * 0x9E3779B97F4A7C15UL))), person.Number);
    }

    private void Note(Platform home, int person)
    {
        var career = _people.Careers.Plan(person, home);
        for (var ordinal = 1; ordinal < career.Posts.Count; ordinal++)
        {
            var platform = career.Posts[ordinal].Platform.Number;
            if (!_guests.TryGetValue(platform, out var guests)) _guests[platform] = guests = [];
            guests.Add((person, (byte)ordinal));
        }

        if (career.Posts.Count > 1 || !career.Posts[0].IsFixed || _people.PastedFrom(person, home, career) is not null) _notable.Add(person);
    }
}
