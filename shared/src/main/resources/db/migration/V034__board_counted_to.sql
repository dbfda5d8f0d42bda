-- Behind which day the public is told that its owner is late: not by days that they did not have it, and never of a matter that was
-- parted, for its parts have days of their own. Stage 2 is falling overdue: what came behind it was told already.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.board_entry AS
  SELECT p.head_of AS id, t.number, p.ordinal,
         CASE WHEN p.withdrawn_at IS NULL THEN p.title ELSE '' END AS title,
         CASE WHEN p.withdrawn_at IS NULL THEN p.words ELSE '' END AS words,
         CASE WHEN p.withdrawn_at IS NULL THEN p.outcome ELSE '' END AS outcome,
         CASE WHEN p.withdrawn_at IS NULL
                   AND EXISTS (SELECT 1 FROM ${public_schema}.cell_state c WHERE c.cell_id = t.owner_id)
              THEN t.owner_id END AS owner_id,
         CASE WHEN p.withdrawn_at IS NOT NULL THEN NULL WHEN t.state = 'CLOSED' THEN 'CLOSED'
              WHEN t.state IN ('REPORTED', 'VERIFIED') THEN 'REPORTED' ELSE 'IN_HAND' END AS standing,
         CASE WHEN p.withdrawn_at IS NULL AND t.due < DATE '9999-12-31' THEN t.due END AS due,
         CASE WHEN p.withdrawn_at IS NULL AND t.due < DATE '9999-12-31' AND t.state <> 'SPLIT'
              THEN CASE WHEN t.alarm_stage > 2 THEN t.due ELSE GREATEST(t.due, COALESCE(t.runs_since, t.due)) END
              END AS counted_to,
         CASE WHEN p.withdrawn_at IS NULL THEN t.raised_at END AS raised_at,
         CASE WHEN p.withdrawn_at IS NULL AND t.state = 'CLOSED' THEN t.ended_at END AS closed_at,
         CASE WHEN p.withdrawn_at IS NULL THEN d.starts_on END AS starts_on,
         CASE WHEN p.withdrawn_at IS NULL THEN d.amount END AS amount,
         CASE WHEN p.withdrawn_at IS NULL THEN d.unit END AS unit,
         CASE WHEN p.withdrawn_at IS NULL THEN d.last_day END AS last_day,
         p.first_shown_at, p.approved_at AS shown_from, p.withdrawn_at, p.left_because, p.withdrawal_reason
  FROM ticket_posting p JOIN ticket t ON t.id = p.ticket_id JOIN running_deadline d ON d.id = t.deadline_id
  WHERE p.head_of IS NOT NULL
    AND (p.withdrawn_at IS NOT NULL
      OR t.secrecy = 'ORDINARY' AND t.for_board AND t.state NOT IN ('MERGED', 'WITHDRAWN'));
