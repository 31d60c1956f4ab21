namespace Analytics.Regulations.Allocation.Declared;

/// <summary>
/// One person or instrument at one place, once, however many rows and titles tell of it. Amounts are whole numbers: people, or hundredths
/// of a yuan. What rows leave open makes a range.
/// </summary>
/// <param name="EntityId">The person or the instrument.</param>
/// <param name="Place">The place's index.</param>
/// <param name="Declared">What the place's lists say it adds, before anything is taken off.</param>
/// <param name="Sure">What it adds for certain.</param>
/// <param name="Most">What it adds if everything that is missing turns out in the place's favour.</param>
/// <param name="Open">Whether it counts, or may, and its value is missing: then nothing bounds it.</param>
/// <param name="Units">How many equal pieces it is of, 1 or more.</param>
/// <param name="Undivided">Whether the place's list lacks the column that would say what counts, and is taken to count as a whole.</param>
internal sealed record Holding(string EntityId, int Place, long Declared, long Sure, long Most, bool Open, int Units, bool Undivided = false);
