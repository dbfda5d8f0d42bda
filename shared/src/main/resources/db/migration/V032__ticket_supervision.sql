-- What groups of tickets are counted by, in the order in which it is summed up: of a million what is open is read in some ten
-- milliseconds, and all in two tenths of a second. A list of one secrecy is read by a key of its own, as that of one origin.
ALTER TABLE ticket
  ADD KEY ticket_by_group (ended, owner_id, state, origin, secrecy, running, due, warn_from, long_from),
  ADD KEY ticket_by_secrecy (secrecy, ended, due, id);

-- How the rules of escalation were worded: of each stage behind the last day its working days and points. The newest is what
-- stands in escalation_rule; whoever changes it adds the next revision, and holds the rule of the first stage meanwhile.
CREATE TABLE escalation_revision (
  revision    INT NOT NULL PRIMARY KEY,
  stages      VARCHAR(200) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  moved       INT NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by BIGINT NULL,
  CONSTRAINT escalation_revision_by FOREIGN KEY (recorded_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO escalation_revision (revision, stages, reason, moved, recorded_at, recorded_by)
SELECT 1, GROUP_CONCAT(CONCAT(working_days, '/', points) ORDER BY stage SEPARATOR ' '), '', 0,
  TIMESTAMP '2026-01-01 00:00:00', NULL
FROM escalation_rule WHERE stage > 1;

-- That a point which was to become no ticket was taken up again, by whom and why; never changed.
CREATE TABLE outcome_taken_up (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  outcome_id  BIGINT NOT NULL,
  no_ticket   VARCHAR(20) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  taken_up_at DATETIME(6) NOT NULL,
  taken_up_by BIGINT NOT NULL,
  KEY outcome_taken_up_of (outcome_id, id),
  CONSTRAINT outcome_taken_up_outcome FOREIGN KEY (outcome_id) REFERENCES outcome (id),
  CONSTRAINT outcome_taken_up_by FOREIGN KEY (taken_up_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
