using Analytics.Generator.Ledgers;

namespace Analytics.Generator.World;

/// <summary>The whole world of one set of options: hosts and platforms, people by number, who serves where, ledgers by platform.</summary>
internal sealed class GeneratedWorld
{
    public GeneratedWorld(GeneratorOptions options, CancellationToken cancellation)
    {
        Province = new Province(options);
        People = new PersonFactory(Province);
        Rosters = new RosterBook(Province, People, cancellation);
        Ledgers = new LedgerFactory(Province);
    }

    public Province Province { get; }

    public PersonFactory People { get; }

    public RosterBook Rosters { get; }

    public LedgerFactory Ledgers { get; }
}
