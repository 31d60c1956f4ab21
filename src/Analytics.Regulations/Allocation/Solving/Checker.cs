namespace Analytics.Regulations.Allocation.Solving;

/// <summary>Says whether needs of a conflict can be met together; how much it may search is settled by the conflict's size alone.</summary>
/// <param name="conflict">The conflict whose size counts; parts of it may be asked about.</param>
internal sealed class Checker(Conflict conflict)
{
    private const int MostOfOneSearch = 20_000;

    private readonly int _size = 1 + conflict.Needs.Count + conflict.Items.Sum(item => 1 + item.Claims.Count);
    private int _searching = 400_000;

    /// <summary>Whether a flow's answer is exact for whole items.</summary>
    public bool IsUniform { get; } = conflict.IsUniform;

    /// <summary>How many flows fit into so much work; a flow costs about the conflict's size.</summary>
    public int StepsOf(int work) => work / _size;

    /// <summary>Whether all of these needs can be met with whole items.</summary>
    public Answer Check(Conflict part, long[] needs)
    {
        if (!FlowRelaxation.CanMeet(part, needs))
        {
            return Answer.No;
        }

        if (IsUniform)
        {
            return Answer.Yes;
        }

        var budget = Math.Min(_searching, MostOfOneSearch);
        _searching -= budget;
        var answer = WholeItems.Meet(part, needs, ref budget);
        _searching += budget;
        return answer;
    }
}
