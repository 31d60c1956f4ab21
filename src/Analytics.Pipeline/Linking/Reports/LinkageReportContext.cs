using Analytics.Linkage;
using Analytics.Linkage.Models;
using Analytics.Pipeline.Reports;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>What the parts of the page are written from.</summary>
internal sealed class LinkageReportContext
{
    public LinkageReportContext(LinkageResult result, IReadOnlyList<string> ids, LinkageReportFacts facts)
    {
        (Result, Facts) = (result, facts);
        Words = new ReportWords(facts.Language);
        Terms = new LinkageTerms(Words);
        Masks = new ValueMasks(result);
        Order = new PairOrder(result, ids);
        ClusterSizes = new int[result.Clusters.Count];
        foreach (var cluster in result.Clusters)
        {
            ClusterSizes[cluster]++;
        }
    }

    public LinkageResult Result { get; }

    public LinkageReportFacts Facts { get; }

    /// <summary>Words in the language of the report.</summary>
    public ReportWords Words { get; }

    /// <summary>The linkage's own terms in that language.</summary>
    public LinkageTerms Terms { get; }

    /// <summary>How values may be shown.</summary>
    public ValueMasks Masks { get; }

    /// <summary>How pairs are named and ordered.</summary>
    public PairOrder Order { get; }

    /// <summary>For each row the size of the cluster that is called after it; 0 for all others.</summary>
    public int[] ClusterSizes { get; }

    public LinkageModel Model => Result.Model;

    public LinkageReport Report => Result.Report;

    public double Threshold => Result.Model.ThresholdWeight;
}
