-- Wordings by which a ticket stands on the public board, each proposed by one and approved by another. waiting_of is the ticket
-- while the wording waits for that; head_of is the ticket while the wording is the one that the public reads, or the last
-- that it read before the ticket left the board: one of each at a time.
CREATE TABLE ticket_posting (
  id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id         BIGINT NOT NULL,
  ordinal           INT NOT NULL,
  waiting_of        BIGINT NULL,
  head_of           BIGINT NULL,
  title             VARCHAR(100) NOT NULL,
  words             VARCHAR(2000) NOT NULL,
  outcome           VARCHAR(2000) NOT NULL,
  proposed_at       DATETIME(6) NOT NULL,
  proposed_by       BIGINT NOT NULL,
  approved_at       DATETIME(6) NULL,
  approved_by       BIGINT NULL,
  first_shown_at    DATETIME(6) NULL,
  returned_at       DATETIME(6) NULL,
  returned_by       BIGINT NULL,
  return_reason     VARCHAR(500) NOT NULL,
  withdrawn_at      DATETIME(6) NULL,
  withdrawn_by      BIGINT NULL,
  left_because      VARCHAR(20) NULL,
  withdrawal_reason VARCHAR(500) NOT NULL,
  lock_count        INT NOT NULL,
  UNIQUE KEY ticket_posting_ordinal (ticket_id, ordinal),
  UNIQUE KEY ticket_posting_waiting (waiting_of),
  UNIQUE KEY ticket_posting_head (head_of),
  KEY ticket_posting_shown (approved_at),
  CONSTRAINT ticket_posting_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT ticket_posting_proposed_by FOREIGN KEY (proposed_by) REFERENCES account (id),
  CONSTRAINT ticket_posting_approved_by FOREIGN KEY (approved_by) REFERENCES account (id),
  CONSTRAINT ticket_posting_returned_by FOREIGN KEY (returned_by) REFERENCES account (id),
  CONSTRAINT ticket_posting_withdrawn_by FOREIGN KEY (withdrawn_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- All that the public sees of tickets: of those on the board the approved wording, the unit unless it is hidden, and the days;
-- of those that left it the number, the day and why. A ticket that may not be public is not here, whatever was posted.
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

-- What a reader needs to count the days along: how much more time was given and when it stood still, not why.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.board_extension AS
  SELECT e.id, t.id AS ticket_id, e.position, e.amount, e.unit
  FROM deadline_extension e JOIN ticket t ON t.deadline_id = e.deadline_id
    JOIN ${public_schema}.board_entry b ON b.id = t.id
  WHERE b.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.board_pause AS
  SELECT s.id, t.id AS ticket_id, s.first_day, s.last_day
  FROM deadline_pause s JOIN ticket t ON t.deadline_id = s.deadline_id
    JOIN ${public_schema}.board_entry b ON b.id = t.id
  WHERE b.withdrawn_at IS NULL;

-- That one of those on the board was taken from it before stays public: since when, why, and since when it is back.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.board_gap AS
  SELECT g.id, g.ticket_id, g.withdrawn_at, g.left_because, g.withdrawal_reason,
         (SELECT MIN(n.approved_at) FROM ticket_posting n
          WHERE n.ticket_id = g.ticket_id AND n.approved_at >= g.withdrawn_at) AS restored_at
  FROM ticket_posting g JOIN ${public_schema}.board_entry b ON b.id = g.ticket_id
  WHERE g.withdrawn_at IS NOT NULL AND g.head_of IS NULL AND b.withdrawn_at IS NULL;
