namespace Analytics.Regulations.Tests.Oracle;

/// <summary>The technical guidance committee of Liaoning: how many sit in it, and how many of them are of the host or its co-builders.</summary>
internal sealed class Committees(Law law)
{
    /// <summary>A seat: whose, whether it is in that committee, whether an insider's, whether an insider's by the main employer, whether of an affiliate.</summary>
    private sealed record Seat(string Person, bool? Meant, bool? Insider, bool? Employed, bool Affiliate);

    public IEnumerable<Verdict> Judge()
    {
        foreach (var title in law.Present("liaoning"))
        {
            var all = law.Facts.Of("committee_member", title.Center).Select(row => (Row: row, Kind: KindOf(title, row))).ToList();
            var premise = all.Count == 0 || all.Any(item => item.Kind is null or "technical_guidance");
            var seats = all.Where(item => item.Kind is null or "technical_guidance").Where(item => Sits(all, item.Row, item.Kind)).Select(item => SeatOf(title, item.Row, item.Kind)).ToList();
            var size = Range.Distinct(seats.Select(seat => (seat.Meant, seat.Person)));
            var insiders = Range.Distinct(seats.Select(seat => (seat.Meant & seat.Insider, seat.Person)));
            (size, insiders) = all.Count == 0 ? (size, insiders) : (size with { High = size.High ?? 0 }, insiders with { High = insiders.High ?? 0 });
            Verdict Of(string check, string outcome) => new(check, title.Center, Law.Text(law.Today), "", Logic.Given(premise, outcome));
            yield return Of("liaoning-2026/17#a", Logic.Outcome(size.Within(7, 11), "WARN"));
            yield return Of("liaoning-2026/17#b", Logic.Outcome(insiders.ShareAtMost(size, 1, 3), "FAIL", [(NotByEmployment(seats), "REVIEW")], [(WithAffiliates(seats), "REVIEW")]));
        }
    }

    private static bool? NotByEmployment(List<Seat> seats) => 3 * Count(seats, seat => seat.Insider == true && seat.Employed != false) <= Count(seats, _ => true);

    private static bool? WithAffiliates(List<Seat> seats) => 3 * Count(seats, seat => seat.Insider == true || seat.Affiliate) > Count(seats, _ => true);

    private static int Count(List<Seat> seats, Func<Seat, bool> which) => seats.Where(seat => seat.Meant == true && which(seat)).Select(seat => seat.Person).Distinct().Count();

    private string? KindOf(Title title, Row row) => law.Facts.Of("committee", title.Center).SingleOrDefault(committee => committee.Text("committee_id") == row.Text("committee_id"))?.Text("kind");

    /// <summary>Whether a member sits today: his term holds the day, and his list is the latest of its committee, or of no year.</summary>
    private bool Sits(List<(Row Row, string? Kind)> all, Row row, string? kind)
    {
        var list = all.Where(item => (item.Kind ?? item.Row.Text("committee_id")) == (kind ?? row.Text("committee_id"))).Max(item => item.Row.Number("year"));
        return Logic.Holds(row.Day("valid_from"), row.Day("valid_to"), law.Today) == true && (row.Number("year") is null || row.Number("year") == list);
    }

    private Seat SeatOf(Title title, Row row, string? kind)
    {
        var builders = law.Facts.Of("co_builder", title.Center).Where(unit => unit.Day("left_date") is null || unit.Day("left_date") > law.Today).Select(unit => unit.Text("co_builder_id")).ToList();
        var main = row.Text("primary_employer_unit_id");
        var employers = row.Set("employer_unit_ids") is null && main is null ? null : (row.Set("employer_unit_ids") ?? []).Append(main).Where(unit => unit is not null).ToList();
        var relation = row.Text("unit_relation");
        var inside = relation is "host" or "co_builder" || employers?.Any(unit => unit == title.HostId || builders.Contains(unit)) == true;
        bool? insider = inside ? true : relation is null && employers is null ? null : false;
        bool? employed = main is not null ? main == title.HostId || builders.Contains(main) : relation is "affiliate" or "outside" ? false : null;
        var person = row.Text("id_number")?.ToUpperInvariant() ?? row.Text("name") ?? $"#{row.Number("row_id")}";
        return new Seat(person, Logic.Same(kind, "technical_guidance"), insider, employed, relation == "affiliate");
    }
}
