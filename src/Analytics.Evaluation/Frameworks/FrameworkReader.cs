using System.Globalization;
using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Craft.Treatment;
using Analytics.Evaluation.Grades;
using Analytics.Evaluation.Panels;
using Analytics.Evaluation.Uncertainty;
using Analytics.Registry.Schema;

namespace Analytics.Evaluation.Frameworks;

/// <summary>Reads a framework's file strictly: what is unknown, missing or contradictory is an error with its line.</summary>
public static class FrameworkReader
{
    /// <summary>Reads a framework.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="measures">The names of the measures that there are; null for a text that was read before, whose names are known to be right.</param>
    /// <exception cref="DefinitionException">The file is not a framework; the message has file, line and reason.</exception>
    public static IndicatorFramework Read(string file, TextReader text, IReadOnlySet<string>? measures)
    {
        ArgumentNullException.ThrowIfNull(text);
        var content = text.ReadToEnd();
        var yaml = StrictYaml.Parse(file, new StringReader(content));
        var dimensions = yaml.Mappings("dimensions").Select(item => Dimension(item, measures)).ToList();
        var grouping = PeerGrouping.None;
        var framework = new IndicatorFramework(
            yaml.Required("id"), yaml.Required("regime"), yaml.Required("clause"), Name(yaml), yaml.Flag("illustrative"), Screening(yaml), Method(yaml, ref grouping), Uncertainty(yaml),
            Grades(yaml), dimensions)
        {
            Grouping = grouping,
            Text = content,
            Panel = Panel(yaml),
        };
        yaml.EnsureAllRead();
        if (dimensions.Count == 0) throw yaml.Error("'dimensions' is empty");
        string[] codes = [Whole, .. dimensions.Select(dimension => dimension.Code), .. framework.Indicators.Select(indicator => indicator.Code)];
        if (codes.GroupBy(code => code, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw yaml.Error("dimensions", $"the code '{twice.Key}' stands twice");
        CheckGoals(yaml, framework);
        CheckGroups(yaml, framework);
        return framework;
    }

    /// <summary>The code of the whole.</summary>
    public const string Whole = "score";

    private static Label Name(StrictYaml yaml) => new(yaml.Required("zh"), yaml.Required("en"));

    private static FrameworkDimension Dimension(StrictYaml yaml, IReadOnlySet<string>? measures)
    {
        var dimension = new FrameworkDimension(
            yaml.Required("code"), Name(yaml), Weight(yaml), [.. yaml.Mappings("indicators").Select(item => Indicator(item, measures))]);
        yaml.EnsureAllRead();
        return dimension.Indicators.Any(indicator => indicator.Weight > 0) ? dimension : throw yaml.Error("no indicator of the dimension has a weight");
    }

    private static FrameworkIndicator Indicator(StrictYaml yaml, IReadOnlySet<string>? measures)
    {
        var isExpert = yaml.Flag("expert");
        var years = yaml.OptionalInteger("years") ?? 1;
        var lag = yaml.OptionalInteger("denominator_lag") ?? 0;
        if (years < 1) throw yaml.Error("years", "'years' must be at least 1");
        var measure = Measure(yaml, "measure", measures);
        var denominator = Measure(yaml, "denominator", measures);
        if (isExpert == measure is not null) throw yaml.Error("an indicator has either a 'measure' or 'expert: true'");
        if (denominator is not null && measure is null) throw yaml.Error("denominator", "what experts score is not divided");
        var indicator = new FrameworkIndicator(
            yaml.Required("code"), Name(yaml), yaml.Required("unit"), Weight(yaml),
            new Goal(Choice(yaml, "direction", ("benefit", Direction.Benefit), ("cost", Direction.Cost)), Number(yaml, "target") ?? double.NaN, Number(yaml, "low") ?? double.NaN, Number(yaml, "high") ?? double.NaN),
            measure is null ? null : new FigureSource(measure, years, 0), denominator is null ? null : new FigureSource(denominator, years, lag),
            Choice(yaml, "missing", ("impute", true), ("leave", false)));
        yaml.EnsureAllRead();
        return indicator;
    }

    private static string? Measure(StrictYaml yaml, string key, IReadOnlySet<string>? measures) =>
        yaml.Optional(key) is not { } name || measures?.Contains(name) != false ? yaml.Optional(key) : throw yaml.Error(key, $"there is no measure '{name}'; there are {string.Join(", ", measures.Order(StringComparer.Ordinal))}");

    private static ScreeningOptions Screening(StrictYaml yaml)
    {
        if (yaml.Mapping("screening") is not { } part) return new ScreeningOptions();
        var usual = new ScreeningOptions();
        var options = new ScreeningOptions(Number(part, "units") ?? usual.UnitShare, Number(part, "indicators") ?? usual.IndicatorShare);
        part.EnsureAllRead();
        return options;
    }

    private static PanelRules Panel(StrictYaml yaml)
    {
        if (yaml.Mapping("panel") is not { } part) return new PanelRules();
        var usual = new PanelRules();
        _ = part.Required("standardise");
        var rules = new PanelRules(part.Flag("standardise"), part.OptionalInteger("least_experts") ?? usual.LeastExperts)
        {
            Mean = new TrimmedMean(part.OptionalInteger("drop_each_end") ?? usual.Mean.EachEnd, part.OptionalInteger("drop_from") ?? usual.Mean.LeastExperts),
        };
        part.EnsureAllRead();
        return rules;
    }

    private static MethodChoice Method(StrictYaml yaml, ref PeerGrouping grouping)
    {
        var part = yaml.Mapping("method") ?? throw yaml.Error("'method' is missing");
        var choice = new MethodChoice(
            Named(part, "imputation", Imputations.Methods), Named(part, "treatment", Treatments.Methods), Named(part, "normalisation", Normalisations.Methods),
            new AggregationChoice(Named(part, "inner", Means.Methods), Named(part, "top", Means.Methods)));
        if (part.Has("groups")) grouping = Choice(part, "groups", ("none", PeerGrouping.None), ("field", PeerGrouping.Field), ("city", PeerGrouping.City));
        part.EnsureAllRead();
        return choice;
    }

    private static UncertaintyOptions Uncertainty(StrictYaml yaml)
    {
        var part = yaml.Mapping("uncertainty") ?? throw yaml.Error("'uncertainty' is missing");
        var noise = Number(part, "weight_noise") ?? 0;
        if (noise is < 0 or >= 1) throw part.Error("weight_noise", "'weight_noise' lies between 0 and 1");
        var options = new UncertaintyOptions
        {
            Runs = part.OptionalInteger("runs") is { } runs and > 0 ? runs : throw part.Error("'runs' must be a number above 0"),
            Weights = noise > 0 ? new UniformNoise(noise) : null,
            Imputations = All(part, "imputations", Imputations.Methods),
            Treatments = All(part, "treatments", Treatments.Methods),
            Normalisations = All(part, "normalisations", Normalisations.Methods),
            Aggregations = [.. part.Texts("aggregations").Select(text => Aggregation(part, text))],
        };
        part.EnsureAllRead();
        return options;
    }

    private static AggregationChoice Aggregation(StrictYaml yaml, string text)
    {
        var parts = text.Split('/');
        return new AggregationChoice(Found(yaml, "aggregations", parts[0], Means.Methods), Found(yaml, "aggregations", parts[^1], Means.Methods));
    }

    private static GradeScheme Grades(StrictYaml yaml)
    {
        var part = yaml.Mapping("grades") ?? throw yaml.Error("'grades' is missing");
        var grades = part.Mappings("list").Select(item =>
        {
            var grade = new Grade(item.Required("code"), item.Required("zh"), item.Required("en"), Number(item, "least_score"), Number(item, "most_share"));
            item.EnsureAllRead();
            return grade;
        }).ToList();
        var years = part.OptionalInteger("cycle_years") ?? throw part.Error("'cycle_years' is missing");
        part.EnsureAllRead();
        return Explained(part, "list", () => new GradeScheme(grades, years));
    }

    // A normalisation that needs goalposts or a target is refused where an indicator has none, not when a run is half done.
    private static void CheckGoals(StrictYaml yaml, IndicatorFramework framework)
    {
        foreach (var indicator in framework.Indicators)
        {
            foreach (var normalisation in framework.Uncertainty.Normalisations.Append(framework.Method.Normalisation))
                Explained(yaml, "dimensions", () => normalisation.Fit([], indicator.Goal), indicator.Code + ": ");
        }
    }

    // A group's median of no group would be everybody's, without a word.
    private static void CheckGroups(StrictYaml yaml, IndicatorFramework framework)
    {
        var grouped = framework.Uncertainty.Imputations.Append(framework.Method.Imputation).FirstOrDefault(method => method is CentreImputation { ByGroup: true });
        if (framework.Grouping == PeerGrouping.None && grouped is not null) throw yaml.Error("method", $"'{grouped.Name}' needs 'groups', field or city");
    }

    private static T Explained<T>(StrictYaml yaml, string key, Func<T> make, string before = "")
    {
        try
        {
            return make();
        }
        catch (ArgumentException error)
        {
            throw yaml.Error(key, before + error.Message);
        }
    }

    private static double Weight(StrictYaml yaml) =>
        Number(yaml, "weight") is { } weight and >= 0 ? weight : throw yaml.Error("'weight' must be a number that is not negative");

    private static double? Number(StrictYaml yaml, string key)
    {
        if (yaml.Optional(key) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw yaml.Error(key, $"'{key}' must be a number, not '{text}'");
    }

    private static T Choice<T>(StrictYaml yaml, string key, params ReadOnlySpan<(string Text, T Value)> known)
    {
        var text = yaml.Required(key);
        foreach (var (name, value) in known)
        {
            if (name == text) return value;
        }

        throw yaml.Error(key, $"'{key}' cannot be '{text}'");
    }

    private static T Named<T>(StrictYaml yaml, string key, NamedMethods<T> methods)
        where T : INamedMethod => Found(yaml, key, yaml.Required(key), methods);

    private static List<T> All<T>(StrictYaml yaml, string key, NamedMethods<T> methods)
        where T : INamedMethod => [.. yaml.Texts(key).Select(name => Found(yaml, key, name, methods))];

    private static T Found<T>(StrictYaml yaml, string key, string name, NamedMethods<T> methods)
        where T : INamedMethod => methods.TryFind(name, out var method)
            ? method
            : throw yaml.Error(key, $"'{name}' is not known; known are {string.Join(", ", methods.All.Select(item => item.Name))}");
}
