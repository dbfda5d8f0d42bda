-- The numbers of disclosures were drawn from a table of their own; tickets and letters are numbered in the same way.
RENAME TABLE disclosure_numbering TO running_number;

-- What happened about a cell, a row each, never changed.
CREATE TABLE fact (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind        VARCHAR(40) NOT NULL,
  cell_id     BIGINT NOT NULL,
  about_kind  VARCHAR(40) NOT NULL,
  about_id    BIGINT NOT NULL,
  happened_on DATE NOT NULL,
  points      INT NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  KEY fact_of_cell (cell_id, kind, happened_on),
  KEY fact_about (about_kind, about_id, id),
  CONSTRAINT fact_cell FOREIGN KEY (cell_id) REFERENCES cell (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Supervision tickets. state, running and ended follow from the steps and are kept for the lists; due is 9999-12-31 while the
-- time stands still, so that lists are ordered by it; alarm_on is the next day on which something comes by itself.
-- The keys of lists hold what lists are narrowed down and counted by, so that of a million tickets a leaf reads its own rows alone.
CREATE TABLE ticket (
  id                 BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number             VARCHAR(20) NOT NULL,
  origin             VARCHAR(20) NOT NULL,
  origin_kind        VARCHAR(40) NOT NULL,
  origin_id          BIGINT NULL,
  origin_note        VARCHAR(200) NOT NULL,
  title              VARCHAR(100) NOT NULL,
  demand             VARCHAR(4000) NOT NULL,
  checking           VARCHAR(20) NOT NULL,
  checking_note      VARCHAR(500) NOT NULL,
  secrecy            VARCHAR(20) NOT NULL,
  for_board          BOOLEAN NOT NULL,
  owner_id           BIGINT NOT NULL,
  state              VARCHAR(20) NOT NULL,
  running            BOOLEAN NOT NULL,
  ended              BOOLEAN NOT NULL,
  deadline_id        BIGINT NULL,
  due                DATE NULL,
  warn_from          DATE NULL,
  long_from          DATE NULL,
  warn_days          INT NOT NULL,
  alarm_stage        INT NOT NULL,
  alarm_on           DATE NULL,
  alarm_round        INT NOT NULL,
  runs_since         DATE NULL,
  escalated          INT NOT NULL,
  extension_asked    INT NULL,
  extension_asked_by BIGINT NULL,
  reported_by        BIGINT NULL,
  parent_id          BIGINT NULL,
  main_id            BIGINT NULL,
  form_token         VARCHAR(40) NULL,
  raised_at          DATETIME(6) NOT NULL,
  raised_by          BIGINT NOT NULL,
  stepped_at         DATETIME(6) NOT NULL,
  ended_at           DATETIME(6) NULL,
  lock_count         INT NOT NULL,
  UNIQUE KEY ticket_number (number),
  UNIQUE KEY ticket_form_token (form_token),
  KEY ticket_by_due (ended, due, id, owner_id, running, warn_from, long_from, secrecy),
  KEY ticket_by_state (state, due, id, owner_id, secrecy),
  KEY ticket_by_key (ended, id),
  KEY ticket_of_owner (owner_id, ended, due, id, state, running, secrecy),
  KEY ticket_of_owner_by_key (owner_id, ended, id),
  KEY ticket_by_origin (origin, ended, due, id),
  KEY ticket_by_age (ended, raised_at, running, due, owner_id, secrecy),
  KEY ticket_alarm (alarm_on, id),
  KEY ticket_extension (extension_asked, due),
  KEY ticket_from (origin_kind, origin_id),
  KEY ticket_parts (parent_id),
  KEY ticket_twins (main_id),
  CONSTRAINT ticket_owner FOREIGN KEY (owner_id) REFERENCES cell (id),
  CONSTRAINT ticket_deadline FOREIGN KEY (deadline_id) REFERENCES running_deadline (id),
  CONSTRAINT ticket_parent FOREIGN KEY (parent_id) REFERENCES ticket (id),
  CONSTRAINT ticket_main FOREIGN KEY (main_id) REFERENCES ticket (id),
  CONSTRAINT ticket_raised_by FOREIGN KEY (raised_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- ended and due are those of the ticket, for the lists of those who take part.
CREATE TABLE ticket_co_owner (
  ticket_id BIGINT NOT NULL,
  cell_id   BIGINT NOT NULL,
  ended     BOOLEAN NOT NULL,
  due       DATE NULL,
  PRIMARY KEY (ticket_id, cell_id),
  KEY ticket_co_owner_list (cell_id, ended, due, ticket_id),
  CONSTRAINT ticket_co_owner_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT ticket_co_owner_cell FOREIGN KEY (cell_id) REFERENCES cell (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What happened to a ticket, in its order, never changed.
CREATE TABLE ticket_step (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id  BIGINT NOT NULL,
  kind       VARCHAR(20) NOT NULL,
  at         DATETIME(6) NOT NULL,
  account_id BIGINT NULL,
  said       VARCHAR(4000) NOT NULL,
  cell_id    BIGINT NULL,
  other_id   BIGINT NULL,
  the_day    DATE NULL,
  amount     INT NULL,
  letter     VARCHAR(40) NOT NULL,
  KEY ticket_step_of (ticket_id, id),
  CONSTRAINT ticket_step_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT ticket_step_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ticket_step_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT ticket_step_other FOREIGN KEY (other_id) REFERENCES ticket (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What comes by itself when the last day is near or past: after how many working days, and what it takes from the owner
-- (and, when it climbs on, from each level that it passed). Stage 1 comes with the days of warning.
CREATE TABLE escalation_rule (
  stage        INT NOT NULL PRIMARY KEY,
  step         VARCHAR(20) NOT NULL,
  working_days INT NOT NULL,
  points       INT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO escalation_rule (stage, step, working_days, points) VALUES
  (1, 'REMIND', 0, 0),
  (2, 'FALL_OVERDUE', 1, 2),
  (3, 'ESCALATE', 5, 1),
  (4, 'ESCALATE', 10, 1),
  (5, 'ESCALATE', 15, 1);

-- What a ticket asked until somebody changed it.
CREATE TABLE ticket_former_demand (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ticket_id  BIGINT NOT NULL,
  title      VARCHAR(100) NOT NULL,
  demand     VARCHAR(4000) NOT NULL,
  checking   VARCHAR(20) NOT NULL,
  checking_note VARCHAR(500) NOT NULL,
  co_owners  VARCHAR(500) NOT NULL,
  told_until DATETIME(6) NOT NULL,
  KEY ticket_former_demand_of (ticket_id, id),
  CONSTRAINT ticket_former_demand_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
