namespace Analytics.Generator.World;

/// <summary>Hosts and platforms of the world, and the lists from which second posts are picked. People are not held: they are made when asked for.</summary>
internal sealed class Province
{
    public Province(GeneratorOptions options)
    {
        Options = options;
        Settings = options.EffectiveSettings;
        var hostFactory = new HostFactory(options.Seed);
        Hosts = [.. Enumerable.Range(0, Math.Max(1, options.Platforms * 7 / 10)).Select(hostFactory.Create)];
        Platforms = new PlatformFactory(options.Seed, Hosts, Settings).Create(options.Platforms);
        SpreadPeople();
        foreach (var siblings in Platforms.GroupBy(p => p.Host.Number))
        {
            var ordinal = 0;
            foreach (var platform in siblings) platform.OrdinalInHost = ordinal++;
        }

        ActiveProvincial = [.. Platforms.Where(p => p.IsActiveLiaoningProvincial)];
        Municipal = [.. Platforms.Where(p => p is { Level: PlatformLevel.Municipal, IsActive: true })];
        OtherProvince = [.. Platforms.Where(p => p is { Level: PlatformLevel.Provincial, IsActive: true } && p.City.Province != City.Liaoning)];
        RevokedProvincial = [.. Platforms.Where(p => p is { Level: PlatformLevel.Provincial, IsActive: false } && p.City.Province == City.Liaoning)];
        CityTitleOf = Platforms.Where(p => p.Lineage != p.Number).ToDictionary(p => p.Lineage);
    }

    public GeneratorOptions Options { get; }

    public DifficultySettings Settings { get; }

    public IReadOnlyList<Host> Hosts { get; }

    public IReadOnlyList<Platform> Platforms { get; }

    public IReadOnlyList<Platform> ActiveProvincial { get; }

    public IReadOnlyList<Platform> Municipal { get; }

    public IReadOnlyList<Platform> OtherProvince { get; }

    public IReadOnlyList<Platform> RevokedProvincial { get; }

    /// <summary>The city title of a provincial center, by the number of the provincial one.</summary>
    public IReadOnlyDictionary<int, Platform> CityTitleOf { get; }

    /// <summary>The platform where a person is at home.</summary>
    public Platform HomeOf(int person)
    {
        var (low, high) = (0, Platforms.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Platforms[middle].FirstPerson <= person) low = middle;
            else high = middle - 1;
        }

        return Platforms[low];
    }

    private void SpreadPeople()
    {
        var total = Platforms.Sum(p => (long)p.Weight);
        var before = 0L;
        foreach (var platform in Platforms)
        {
            platform.FirstPerson = (int)(Options.People * before / total);
            before += platform.Weight;
            platform.PersonCount = (int)(Options.People * before / total) - platform.FirstPerson;
        }
    }
}
