-- zh: 专家委员会中依托（牵头）单位和共建（参与）单位的人员
-- en: Members of the expert committee who are of the host or a co-builder
-- unit: 人
-- inputs: committee_member.unit_relation, committee_member.employer_unit_ids, committee_member.person_id, committee_member.valid_from, committee_member.valid_to, committee.kind
WITH seat AS (
    SELECT s.subject_id, t.person, coalesce(bool_or(t.committee_kind = 'expert' AND t.insider), false) AS meant, bool_and((t.insider) IS FALSE) AS not_meant
    FROM subject s JOIN law.committee_member t ON t.center_id = s.center_id AND holds_year(t.list_from, t.list_until, s.at) AND holds_day(t.valid_from, t.valid_to, s.at)
    WHERE (t.committee_kind = 'expert') IS NOT FALSE
    GROUP BY s.subject_id, t.person)
SELECT s.subject_id, count(p.person) FILTER (p.meant) AS low,
       CASE WHEN EXISTS (SELECT 1 FROM law.committee_member t WHERE t.center_id = s.center_id) THEN count(p.person) FILTER (NOT p.not_meant) END AS high
FROM subject s LEFT JOIN seat p USING (subject_id) GROUP BY s.subject_id, s.center_id
-- evidence:
SELECT s.subject_id, 'committee_member' AS table_name, t.row_id
FROM subject s JOIN law.committee_member t ON t.center_id = s.center_id AND holds_year(t.list_from, t.list_until, s.at) AND holds_day(t.valid_from, t.valid_to, s.at)
WHERE (t.committee_kind = 'expert') IS NOT FALSE AND t.insider IS NOT FALSE
