namespace Analytics.Linkage.Blocking;

/// <summary>What a rule's blocks are like before anything is compared.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Largest">Its largest blocks, largest first, before any was split.</param>
/// <param name="SplitBlocks">How many blocks were too large and split by a further value.</param>
/// <param name="DroppedBlocks">How many were too large even then and left out: pairs in them are not compared under this rule.</param>
/// <param name="DroppedRows">The rows of the blocks left out.</param>
public sealed record BlockSizes(BlockingRule Rule, IReadOnlyList<LargeBlock> Largest, int SplitBlocks, int DroppedBlocks, long DroppedRows);

/// <summary>A large block.</summary>
/// <param name="Values">The values that its rows share.</param>
/// <param name="Rows">Its number of rows.</param>
public sealed record LargeBlock(IReadOnlyList<string> Values, int Rows);
