namespace Analytics.Cli;

/// <summary>What the process's exit code says. A contract: others script against it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed, or interrupted.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Done, but some of the input was put aside.</summary>
    public const int DoneWithQuarantine = 3;

    /// <summary>Done, and an outcome is as grave as <c>--fail-on</c> names.</summary>
    public const int FailOnMet = 4;
}
