using Analytics.Kernels.Similarity;
using Analytics.Linkage.Matching.Measures;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Matching.Measures;

public sealed class LetterBoundsTests
{
    [Fact]
    public void NoRowThatReachesTheThreshold_IsLeftOut() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            WinklerBoost? boost = random.Next(3) == 0 ? null : WinklerBoost.Standard;
            var threshold = 0.6 + (0.4 * random.NextDouble());
            var texts = Texts(random);
            var heads = new TextHeads();
            var bounds = new LetterBounds(boost, threshold, heads);
            bounds.Reset(texts.Length);
            heads.Reset(texts.Length);
            for (var row = 0; row < texts.Length; row++)
            {
                bounds.Take(row, texts[row]);
                heads.Take(row, texts[row]);
            }

            var query = random.Next(texts.Length);
            var (near, least) = (new int[texts.Length], new byte[texts.Length]);
            var found = near.AsSpan(0, bounds.Near(query, 0, texts.Length, near, least));
            for (var row = 0; row < texts.Length; row++)
            {
                var counts = new JaroQuery<char>(texts[query]).Counts(texts[row]);
                var jaro = counts.Similarity(texts[query].Length, texts[row].Length);
                var similarity = boost?.Apply(jaro, texts[query].AsSpan().CommonPrefixLength(texts[row])) ?? jaro;
                if (similarity >= threshold)
                {
                    Assert.True(bounds.Reaches(query, row, out var needed) && counts.Matches >= needed);
                    Assert.True(found.Contains(row) && counts.Matches >= least[found.IndexOf(row)]);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>Texts of every length, also beyond what limits are given for, most of them one text with some letters exchanged, lost or added.</summary>
    private static string[] Texts(Random random)
    {
        var letters = 2 + random.Next(60);
        var model = One(random.Next(300) == 0 ? 300 : random.Next(90));
        return [.. Enumerable.Range(0, 1 + random.Next(100)).Select(i => i % 4 == 0 ? One(random.Next(90)) : Changed())];

        string One(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)(' ' + random.Next(letters))));

        string Changed()
        {
            var text = model;
            for (var changes = random.Next(5); changes > 0 && text.Length > 1; changes--)
            {
                var place = random.Next(text.Length);
                var letter = text[place];
                text = text.Remove(place, 1);
                text = random.Next(3) == 0 ? text : text.Insert(random.Next(text.Length + 1), letter.ToString());
            }

            return text;
        }
    }
}
