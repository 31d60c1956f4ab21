namespace Analytics.Kernels.Batches.Loops;

/// <summary>A run of candidates of one batch and what is known of their lengths.</summary>
/// <param name="First">First row.</param>
/// <param name="Count">Rows.</param>
/// <param name="Shortest">No candidate is shorter.</param>
/// <param name="Longest">No candidate is longer.</param>
internal readonly record struct Stretch(int First, int Count, int Shortest, int Longest);
