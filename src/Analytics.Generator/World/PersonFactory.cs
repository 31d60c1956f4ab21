using System.Globalization;
using Analytics.Generator.Identifiers;
using Analytics.Generator.Names;
using Analytics.Generator.Randomness;

namespace Analytics.Generator.World;

/// <summary>Makes people by number; the same number always gives the same person.</summary>
internal sealed class PersonFactory
{
    private static readonly string[] Departments = ["研发一部", "研发二部", "材料研究室", "工艺研究室", "测试中心", "综合办公室", "中试车间", "数据中心", "技术部"];
    private static readonly string[] Majors = ["机械工程", "材料科学与工程", "化学工程", "控制科学与工程", "计算机科学与技术", "生物医学工程", "环境工程", "电气工程", "船舶与海洋工程", "农学"];
    private static readonly string[] MailHosts = ["example.com", "example.org", "example.net"];
    private readonly Province _province;
    private readonly CareerPlanner _careers;
    private readonly IdentityFactory _identities;
    private readonly ulong _seed;
    private readonly DifficultySettings _settings;

    public PersonFactory(Province province)
    {
        _province = province;
        _careers = new CareerPlanner(province);
        _identities = new IdentityFactory(province, _careers);
        _seed = province.Options.Seed;
        _settings = province.Settings;
    }

    public CareerPlanner Careers => _careers;

    public Person Create(int number)
    {
        var home = _province.HomeOf(number);
        var career = _careers.Plan(number, home);
        var identity = _identities.Create(number);
        var random = new RandomStream(_seed, StreamPurpose.Profile, number);
        var employer = career is { Kind: CareerKind.Single } && !career.Posts[0].IsFixed ? random.Pick(_province.Hosts) : home.Host;
        var (education, degree) = Schooling(ref random, identity.Birth.Year);
        var title = TitleOf(ref random, education, _province.Options.ReportYear - identity.Birth.Year, employer.Kind);
        var pasted = PastedFrom(number, home, career);
        return new Person
        {
            Number = number,
            Identity = identity,
            Kind = career.Kind,
            Employer = employer,
            Education = education,
            Degree = degree,
            Title = title,
            Major = random.Pick(Majors),
            PastedFrom = pasted,
            Services = Write(ref random, number, identity, career, employer, title, pasted),
        };
    }

    /// <summary>
    /// The neighbour whose number was dragged onto this person's row: both have one post, at the same platform, written without other faults, so that
    /// the only thing to find is one number under two names.
    /// </summary>
    public int? PastedFrom(int number, Platform home, Career career)
    {
        if (career.Kind != CareerKind.Single || number == home.FirstPerson || !DrawsPaste(number) || DrawsPaste(number - 1)) return null;
        var donor = _careers.Plan(number - 1, home);
        if (donor.Kind != CareerKind.Single || !IsOnTheRoster(donor) || !IsOnTheRoster(career)) return null;
        var donorPlan = WritingPlan.For(_seed, number - 1, single: true, _settings);
        if (donorPlan is not { Identifier: IdentifierNoise.None, Name: NameVariant.None }) return null;
        if (WritingPlan.For(_seed, number, single: true, _settings).Name != NameVariant.None) return null;
        return _identities.Create(number - 1).Passport is null && _identities.Create(number).Passport is null ? number - 1 : null;
    }

    private bool IsOnTheRoster(Career career) => career.Posts[0].Covers(_province.Options.ReportYear);

    private bool DrawsPaste(int number) => new RandomStream(_seed, StreamPurpose.Pasting, number).Chance(_settings.IdentifierPasted);

    private Service[] Write(
        ref RandomStream random, int number, Identity identity, Career career, Host employer, string title, int? pasted)
    {
        var plan = WritingPlan.For(_seed, number, career.Kind == CareerKind.Single, _settings);
        var telephone = "142" + (number * 48_271_031L % 100_000_000L).ToString("D8", CultureInfo.InvariantCulture);
        var email = Mail(ref random, number, identity, employer);
        var services = new Service[career.Posts.Count];
        for (var ordinal = 0; ordinal < services.Length; ordinal++)
        {
            var post = career.Posts[ordinal];
            var identifier = Identifier(ref random, identity, plan.IdentifierPost == ordinal ? plan.Identifier : IdentifierNoise.None);
            if (pasted is { } donor) identifier = _identities.Create(donor).ResidentNumber;
            var (role, category) = Duty(ref random, post, title);
            services[ordinal] = new Service
            {
                Ordinal = ordinal,
                Post = post,
                Name = NameWriter.Write(identity.Name, plan.NamePost == ordinal ? plan.Name : NameVariant.None, ref random),
                Identifier = identifier,
                Employer = plan.RewordsEmployer && plan.EmployerPost == ordinal ? random.Pick(employer.OtherWordings) : employer.Name,
                Telephone = random.Chance(_settings.TelephoneMissing) ? null : telephone,
                Email = random.Chance(_settings.EmailMissing) ? null : email,
                Department = random.Pick(Departments),
                Role = role,
                Category = category,
                IsFullTime = post.IsFixed,
                WorkDays = post.IsFixed ? random.Between(190, 251) : random.Between(20, 120),
            };
        }

        return services;
    }

    private static string? Identifier(ref RandomStream random, Identity identity, IdentifierNoise noise)
    {
        var place = random.Between(6, 16);
        var shift = random.Between(1, 9);
        if (identity.ResidentNumber is not { } number) return noise == IdentifierNoise.Missing ? null : identity.Passport;
        return noise switch
        {
            IdentifierNoise.Missing => null,
            IdentifierNoise.Masked => ResidentNumber.Mask(number),
            IdentifierNoise.Mistyped => ResidentNumber.Mistype(number, place, shift),
            IdentifierNoise.Fifteen => ResidentNumber.ToFifteen(number),
            _ => number,
        };
    }

    private static string Mail(ref RandomStream random, int number, Identity identity, Host employer)
    {
        var local = (identity.Name.SurnameLatin + identity.Name.GivenLatin).ToLowerInvariant();
        local = new string([.. local.Where(char.IsAsciiLetter)]);
        var host = random.Chance(0.5) ? employer.MailDomain : random.Pick(MailHosts);
        return string.Create(CultureInfo.InvariantCulture, $"{local}{number % 1000}@{host}");
    }

    private static (string Education, string Degree) Schooling(ref RandomStream random, int birthYear)
    {
        var draw = random.Below(100) + (birthYear >= 1980 ? 8 : -6);
        return draw switch
        {
            < 10 => ("大专", "无"),
            < 42 => ("本科", "学士"),
            < 72 => ("硕士研究生", "硕士"),
            _ => ("博士研究生", "博士"),
        };
    }

    private static string TitleOf(ref RandomStream random, string education, int age, HostKind kind)
    {
        var standing = (age / 8) + random.Below(3) + (education == "博士研究生" ? 2 : education == "硕士研究生" ? 1 : 0);
        string[] ladder = kind switch
        {
            HostKind.University => ["助教", "讲师", "副教授", "教授"],
            HostKind.Institute => ["研究实习员", "助理研究员", "副研究员", "研究员"],
            HostKind.Hospital => ["医师", "主治医师", "副主任医师", "主任医师"],
            _ => ["助理工程师", "工程师", "高级工程师", "正高级工程师"],
        };
        return ladder[standing switch { < 5 => 0, < 7 => 1, < 9 => 2, _ => 3 }];
    }

    private static (string Role, string Category) Duty(ref RandomStream random, Post post, string title)
    {
        var draw = random.Below(100);
        var category = random.Below(100) switch { < 62 => "研究", < 86 => "技术", < 95 => "管理", _ => "辅助" };
        if (!post.IsFixed) return ("成员", "研究");
        var senior = title is "教授" or "研究员" or "正高级工程师" or "主任医师";
        if (senior && draw < 8) return ("主任", "研究");
        if (senior && draw < 22) return ("副主任", category == "辅助" ? "管理" : category);
        return senior && draw < 45 ? ("技术带头人", "研究") : ("成员", category);
    }
}
