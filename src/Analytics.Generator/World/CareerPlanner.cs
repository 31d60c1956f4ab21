using Analytics.Generator.Randomness;

namespace Analytics.Generator.World;

/// <summary>
/// Decides each person's posts from the person's own stream. Lawful movers never overlap by a day, on paper either: they leave on a month's last day and
/// begin on a month's first, and where a roster has no dates they change at the turn of the year. Planted doubles share at least two months of the
/// report year.
/// </summary>
internal sealed class CareerPlanner(Province province)
{
    private readonly DifficultySettings _settings = province.Settings;
    private readonly ulong _seed = province.Options.Seed;
    private readonly int _year = province.Options.ReportYear;

    /// <summary>Only the kind: one draw, for passing over millions of people quickly.</summary>
    public CareerKind KindOf(int person, Platform home)
    {
        var random = new RandomStream(_seed, StreamPurpose.Career, person);
        return KindOf(ref random, home);
    }

    public Career Plan(int person) => Plan(person, province.HomeOf(person));

    public Career Plan(int person, Platform home)
    {
        var random = new RandomStream(_seed, StreamPurpose.Career, person);
        var kind = KindOf(ref random, home);
        if (kind == CareerKind.Single) return new Career(kind, [Single(ref random, home)]);
        if (kind == CareerKind.Mover) return Mover(ref random, home);
        var first = new Post(home, EarlyStart(ref random), null, true, null);
        var second = Second(ref random, kind, home);
        var posts = new List<Post> { first, second };
        if (kind == CareerKind.IllegalDouble && random.Chance(_settings.ThirdPlatformOfDouble))
        {
            var third = Other(ref random, province.ActiveProvincial, home, second.Platform);
            if (third is not null) posts.Add(new Post(third, LateStart(ref random), null, true, null));
        }

        return new Career(kind, posts);
    }

    private CareerKind KindOf(ref RandomStream random, Platform home)
    {
        var draw = random.NextDouble();
        var city = random.NextDouble();
        if (province.CityTitleOf.ContainsKey(home.Number) && city < _settings.StaffUnderBothTitles) return CareerKind.LineageDouble;
        if ((draw -= _settings.Mover) < 0) return province.Platforms.Count > 1 ? CareerKind.Mover : CareerKind.Single;
        if ((draw -= _settings.MobileElsewhere) < 0) return province.Platforms.Count > 1 ? CareerKind.MobileElsewhere : CareerKind.Single;
        if (!home.IsActiveLiaoningProvincial) return CareerKind.Single;
        if ((draw -= _settings.IllegalDouble) < 0) return province.ActiveProvincial.Count > 3 ? CareerKind.IllegalDouble : CareerKind.Single;
        if ((draw -= _settings.ApprovedDouble) < 0) return province.ActiveProvincial.Count > 3 ? CareerKind.ApprovedDouble : CareerKind.Single;
        if ((draw -= _settings.LevelDouble) < 0) return province.Municipal.Count > 3 ? CareerKind.LevelDouble : CareerKind.Single;
        if ((draw -= _settings.OtherProvinceDouble) < 0) return province.OtherProvince.Count > 0 ? CareerKind.OtherProvince : CareerKind.Single;
        if (draw - _settings.RevokedDouble < 0) return province.RevokedProvincial.Count > 0 ? CareerKind.RevokedDouble : CareerKind.Single;
        return CareerKind.Single;
    }

    private Post Single(ref RandomStream random, Platform home)
    {
        var start = new DateOnly(_year - 12, 1, 1).AddDays(random.Below(12 * 365));
        var end = random.Chance(0.03) && start.Year < _year ? MonthEnd(_year, random.Between(1, 12)) : (DateOnly?)null;
        var mobile = random.Chance(_settings.MobileStaff);
        return new Post(home, start, end, !mobile, mobile ? Agreement(ref random) : null);
    }

    private Career Mover(ref RandomStream random, Platform home)
    {
        var next = Other(ref random, province.Platforms, home, home) ?? throw new InvalidOperationException("A mover needs a second platform.");
        var left = MonthEnd(random.Between(_year - 3, _year), random.Between(1, 9));
        var arrival = left.AddDays(1).AddMonths(random.Below(3));
        if (!home.HasServiceDates || !next.HasServiceDates)
        {
            left = new DateOnly(Math.Min(left.Year, _year - 1), 12, 31);
            arrival = left.AddDays(1);
        }

        var start = new DateOnly(_year - 12, 1, 1).AddDays(random.Below(8 * 365));
        return new Career(CareerKind.Mover, [new Post(home, start, left, true, null), new Post(next, arrival, null, true, null)]);
    }

    private Post Second(ref RandomStream random, CareerKind kind, Platform home)
    {
        var where = kind switch
        {
            CareerKind.LineageDouble => province.CityTitleOf[home.Number],
            CareerKind.LevelDouble => Other(ref random, province.Municipal, home, home),
            CareerKind.OtherProvince => random.Pick(province.OtherProvince),
            CareerKind.RevokedDouble => random.Pick(province.RevokedProvincial),
            CareerKind.MobileElsewhere => Other(ref random, province.Platforms, home, home),
            _ => Other(ref random, province.ActiveProvincial, home, home),
        };
        var platform = where ?? throw new InvalidOperationException($"No platform fits a second post of kind {kind}.");
        var mobile = kind == CareerKind.MobileElsewhere;
        var start = LateStart(ref random);
        var end = random.Chance(0.15) ? MonthEnd(_year, random.Between(11, 12)) : (DateOnly?)null;
        return new Post(platform, start, end, !mobile, mobile ? Agreement(ref random) : null);
    }

    private bool? Agreement(ref RandomStream random)
    {
        var draw = random.NextDouble();
        if (draw < _settings.AgreementNotSigned) return false;
        return draw < _settings.AgreementNotSigned + _settings.AgreementNotSaid ? null : true;
    }

    /// <summary>Another platform of another lineage; three times out of five one of the same city, if a few tries find one.</summary>
    private static Platform? Other(ref RandomStream random, IReadOnlyList<Platform> candidates, Platform home, Platform second)
    {
        var nearby = random.Chance(0.6);
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var candidate = random.Pick(candidates);
            if (candidate.Lineage == home.Lineage || candidate.Lineage == second.Lineage) continue;
            if (nearby && attempt < 12 && candidate.City != home.City) continue;
            return candidate;
        }

        return candidates.FirstOrDefault(c => c.Lineage != home.Lineage && c.Lineage != second.Lineage);
    }

    private DateOnly EarlyStart(ref RandomStream random) => new DateOnly(_year - 12, 1, 1).AddDays(random.Below(9 * 365));

    private DateOnly LateStart(ref RandomStream random) => new(random.Between(_year - 3, _year), random.Between(1, 9), 1);

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
