-- zh: 专家委员会人数
-- en: Members of the expert committee
-- unit: 人
-- inputs: committee_member.committee_id, committee_member.person_id, committee_member.valid_from, committee_member.valid_to, committee.kind
WITH seat AS (
    SELECT s.subject_id, t.person, coalesce(bool_or(t.committee_kind = 'expert'), false) AS meant
    FROM subject s JOIN law.committee_member t ON t.center_id = s.center_id AND holds_year(t.list_from, t.list_until, s.at) AND holds_day(t.valid_from, t.valid_to, s.at)
    WHERE (t.committee_kind = 'expert') IS NOT FALSE
    GROUP BY s.subject_id, t.person)
SELECT s.subject_id, count(p.person) FILTER (p.meant) AS low,
       CASE WHEN EXISTS (SELECT 1 FROM law.committee_member t WHERE t.center_id = s.center_id) THEN count(p.person) END AS high
FROM subject s LEFT JOIN seat p USING (subject_id) GROUP BY s.subject_id, s.center_id
-- evidence:
SELECT s.subject_id, 'committee_member' AS table_name, t.row_id
FROM subject s JOIN law.committee_member t ON t.center_id = s.center_id AND holds_year(t.list_from, t.list_until, s.at) AND holds_day(t.valid_from, t.valid_to, s.at)
WHERE (t.committee_kind = 'expert') IS NOT FALSE
