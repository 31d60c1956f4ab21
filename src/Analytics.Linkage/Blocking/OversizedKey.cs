using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Blocking;

/// <summary>
/// What was done with a block of too many rows, kept with the model, so that whoever applies it block by block does the same without knowing
/// how many rows a block has.
/// </summary>
/// <param name="Rule">The blocking rule's place in the model.</param>
/// <param name="Key">The hash of the values that the block's records share; of a part of a block the hash after the split.</param>
/// <param name="SplitBy">The further value by which the block is split; null where it is left out.</param>
public readonly record struct OversizedKey(int Rule, ulong Key, ValueExpression? SplitBy);
