namespace Analytics.Kernels.Batches.Matching;

/// <summary>Answers, for one place of the candidates, at which positions of the query their symbols stand: a bit mask in each lane.</summary>
internal interface IMatcher<TVec>
    where TVec : unmanaged
{
    /// <param name="place">The candidates' symbol, from 0. Beyond a candidate's end its mask is 0.</param>
    /// <param name="candidate">Row of the first candidate of the two vectors.</param>
    /// <param name="a">Masks of the first vector.</param>
    /// <param name="b">Masks of the second vector.</param>
    void Match(int place, int candidate, out TVec a, out TVec b);
}
