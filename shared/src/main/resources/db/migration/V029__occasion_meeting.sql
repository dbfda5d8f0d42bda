-- Meetings of bodies (党组会, 局务会 …). settled_at is when something became of its decisions last.
CREATE TABLE meeting (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  body_id     BIGINT NOT NULL,
  number      VARCHAR(40) NOT NULL,
  held_on     DATE NOT NULL,
  title       VARCHAR(100) NOT NULL,
  place       VARCHAR(100) NOT NULL,
  attended    VARCHAR(1000) NOT NULL,
  form_token  VARCHAR(40) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by BIGINT NOT NULL,
  settled_at  DATETIME(6) NULL,
  lock_count  INT NOT NULL,
  CONSTRAINT meeting_number UNIQUE (body_id, number),
  CONSTRAINT meeting_form_token UNIQUE (form_token),
  KEY meeting_by_day (held_on, id),
  KEY meeting_of_body (body_id, held_on, id),
  CONSTRAINT meeting_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT meeting_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What came of an occasion, point by point: a ticket, or none and why; neither as long as nothing became of it yet. Of which
-- occasion is told by its kind and key, as with tickets and deadlines, so that every kind of occasion has its points here.
CREATE TABLE outcome (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  occasion_kind VARCHAR(40) NOT NULL,
  occasion_id   BIGINT NOT NULL,
  ordinal       INT NOT NULL,
  said          VARCHAR(2000) NOT NULL,
  ticket_number VARCHAR(20) NULL,
  no_ticket     VARCHAR(20) NULL,
  form_token    VARCHAR(36) NULL,
  CONSTRAINT outcome_place UNIQUE (occasion_kind, occasion_id, ordinal),
  CONSTRAINT outcome_of_ticket UNIQUE (ticket_number),
  CONSTRAINT outcome_ticket FOREIGN KEY (ticket_number) REFERENCES ticket (number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
