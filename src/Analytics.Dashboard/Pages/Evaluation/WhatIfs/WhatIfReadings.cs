using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Analytics.Dashboard.Data;
using Analytics.Evaluation.WhatIfs;
using Analytics.Pipeline.Reading;

namespace Analytics.Dashboard.Pages.Evaluation.WhatIfs;

/// <summary>What a run keeps of its scores, read once and forgotten with the run.</summary>
internal static class WhatIfReadings
{
    private static readonly ConditionalWeakTable<PublishedRun, ConcurrentDictionary<string, WhatIf>> Read = [];

    /// <summary>The scores of a regulation, ready to be asked; null where the run has none of it.</summary>
    public static WhatIf? Of(RunReader reader, string regulation)
    {
        var known = Read.GetValue(reader.Run, _ => new ConcurrentDictionary<string, WhatIf>(StringComparer.Ordinal));
        if (known.TryGetValue(regulation, out var found))
        {
            return found;
        }

        return WhatIf.Read(reader.Database, regulation) is { } read ? known.GetOrAdd(regulation, read) : null;
    }
}
