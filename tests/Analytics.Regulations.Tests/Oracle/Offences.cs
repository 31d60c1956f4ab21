namespace Analytics.Regulations.Tests.Oracle;

/// <summary>Accidents and records, and whose they are: only what is surely the center's own ends its title, what may be is a question.</summary>
internal sealed class Offences(Law law)
{
    public IEnumerable<Verdict> Judge()
    {
        foreach (var title in law.Titles("liaoning"))
        {
            foreach (var incident in law.Facts.All("incident"))
            {
                foreach (var relation in Relations(title, incident))
                {
                    yield return Of("liaoning-2026/31.7#a", title, incident.Day("date"), incident.Text("incident_id"), relation, Logic.Whatever(incident, row => Accident(row, relation),
                        ("kind", ["safety", "quality"]), ("severity", ["general", "larger"])));
                }
            }

            foreach (var sanction in law.Facts.All("sanction"))
            {
                foreach (var relation in RelationsOfRecord(title, sanction))
                {
                    yield return Of("liaoning-2026/31.6#a", title, sanction.Day("decision_date"), sanction.Text("sanction_id"), relation, Logic.Whatever(sanction, row => Fabrication(title, row, relation),
                        ("kind", ["fabrication", "admin_penalty"]), ("subject_kind", ["unit", "person", "center"])));
                }
            }
        }
    }

    private static Verdict Of(string check, Title title, DateOnly? day, string? id, string relation, string outcome) =>
        new(check, title.Center, Law.Text(day), $"{id} {relation}", Law.Bound(title.Regime, day, outcome));

    private static string Accident(Row row, string relation) =>
        row.Text("kind") != "safety" || row.Text("severity") == "general" ? "PASS" : relation == "center" ? "TRIGGER_REVOKE" : "REVIEW";

    private static string Fabrication(Title title, Row row, string relation)
    {
        if (row.Text("kind") != "fabrication")
        {
            return "PASS";
        }

        var named = row.Text("center_id");
        if ((relation == "center" || (relation == "host" && named == title.Center)) && row.Text("subject_kind") != "person")
        {
            return OfItself(row);
        }

        return relation == "host" && named is not null && named != title.Center ? "PASS" : "REVIEW";
    }

    private static string OfItself(Row row) => row.Is("is_serious") == false ? "PASS" : row.Is("is_serious") is null || row.Text("human_determination_by") is null ? "REVIEW" : "TRIGGER_REVOKE";

    private IEnumerable<string> Relations(Title title, Row incident)
    {
        var (center, unit) = (incident.Text("center_id"), incident.Text("unit_id"));
        if (center == title.Center)
        {
            yield return "center";
        }
        else
        {
            if (center is null && unit == title.HostId)
            {
                yield return "host";
            }

            if (IsCoBuilder(title, unit))
            {
                yield return "co_builder";
            }
        }
    }

    private IEnumerable<string> RelationsOfRecord(Title title, Row sanction)
    {
        var subject = sanction.Text("subject_id");
        var relations = new List<string>();
        if (subject == title.Center)
        {
            relations.Add("center");
        }

        if (subject == title.HostId)
        {
            relations.Add("host");
        }

        if (IsCoBuilder(title, subject))
        {
            relations.Add("co_builder");
        }

        if (law.Facts.Of("personnel", title.Center).Any(row => law.Facts.Entity(row) == subject))
        {
            relations.Add("person");
        }

        return relations.Count > 0 ? relations : sanction.Text("center_id") == title.Center ? ["named"] : [];
    }

    private bool IsCoBuilder(Title title, string? unit) => law.Facts.Of("co_builder", title.Center).Any(row => row.Text("co_builder_id") == unit && row.IsEmpty("left_date"));
}
