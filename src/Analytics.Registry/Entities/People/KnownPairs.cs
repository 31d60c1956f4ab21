namespace Analytics.Registry.Entities.People;

/// <summary>
/// How often records with so much evidence are one person, counted where the identifiers of both are usable and answer the question: the
/// odds by which pairs without them are judged. A model's own probabilities are too sure where fields agree together (people of one name
/// and birth date are likelier than chance says); what is counted is not. Isotonic regression: the share rises with the evidence (Ayer et
/// al., 1955).
/// </summary>
internal sealed class KnownPairs
{
    private readonly double[] _from;
    private readonly double[] _share;

    /// <param name="pairs">The weight of the evidence without the identifiers (bits), and whether these are one.</param>
    public KnownPairs(IEnumerable<(double Weight, bool IsOne)> pairs)
    {
        var blocks = new List<Block>();
        foreach (var same in pairs.GroupBy(pair => pair.Weight).OrderBy(same => same.Key))
        {
            var block = new Block(same.Key, same.Count(pair => pair.IsOne), same.Count());

            // A share that falls against the evidence is chance.
            while (blocks.Count > 0 && blocks[^1].Share >= block.Share)
            {
                block = new Block(blocks[^1].From, blocks[^1].Ones + block.Ones, blocks[^1].Count + block.Count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        _from = [.. blocks.Select(block => block.From)];
        _share = [.. blocks.Select(block => block.Smoothed)];
    }

    /// <summary>The share of one person among the known pairs of about this weight, above 0 and below 1; 0 for less evidence than any known pair has.</summary>
    public double Share(double weight)
    {
        var place = Array.BinarySearch(_from, weight);
        place = place >= 0 ? place : ~place - 1;
        return place < 0 ? 0 : _share[place];
    }

    /// <summary>Neighbouring pairs of one share; the smoothing keeps few pairs from proving much.</summary>
    private readonly record struct Block(double From, int Ones, int Count)
    {
        public double Share => (double)Ones / Count;

        public double Smoothed => (Ones + 0.5) / (Count + 1);
    }
}
