-- The standing relations of the grid and its bodies. All hold over days and are recorded in both times, as cells and
-- assignments are: a change adds rows and ends the recording of others, and nothing is overwritten.
CREATE TABLE oversight (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT NOT NULL,
  cell_id        BIGINT NOT NULL,
  kind           VARCHAR(20) NOT NULL,
  held_from      DATE NOT NULL,
  held_until     DATE NULL,
  recorded_at    DATETIME(6) NOT NULL,
  recorded_until DATETIME(6) NULL,
  begun_by       BIGINT NULL,
  ended_by       BIGINT NULL,
  CONSTRAINT oversight_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT oversight_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT oversight_begun_by FOREIGN KEY (begun_by) REFERENCES grid_alteration (id),
  CONSTRAINT oversight_ended_by FOREIGN KEY (ended_by) REFERENCES grid_alteration (id),
  KEY oversight_of_person (person_id, recorded_until, held_from),
  KEY oversight_of_cell (cell_id, recorded_until, held_from)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE body (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code        VARCHAR(40) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT body_code UNIQUE (code),
  CONSTRAINT body_and_code UNIQUE (id, code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE body_state (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  body_id        BIGINT NOT NULL,
  code           VARCHAR(40) NOT NULL,
  name           VARCHAR(100) NOT NULL,
  name_en        VARCHAR(100) NOT NULL,
  kind           VARCHAR(20) NOT NULL,
  purpose        VARCHAR(500) NOT NULL,
  held_from      DATE NOT NULL,
  held_until     DATE NULL,
  recorded_at    DATETIME(6) NOT NULL,
  recorded_until DATETIME(6) NULL,
  begun_by       BIGINT NULL,
  ended_by       BIGINT NULL,
  CONSTRAINT body_state_of FOREIGN KEY (body_id, code) REFERENCES body (id, code),
  CONSTRAINT body_state_begun_by FOREIGN KEY (begun_by) REFERENCES grid_alteration (id),
  CONSTRAINT body_state_ended_by FOREIGN KEY (ended_by) REFERENCES grid_alteration (id),
  KEY body_state_of_body (body_id, recorded_until, held_from),
  KEY body_state_by_code (code, recorded_until, held_from)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE membership (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT NOT NULL,
  body_id        BIGINT NOT NULL,
  member_role    VARCHAR(20) NOT NULL,
  held_from      DATE NOT NULL,
  held_until     DATE NULL,
  recorded_at    DATETIME(6) NOT NULL,
  recorded_until DATETIME(6) NULL,
  begun_by       BIGINT NULL,
  ended_by       BIGINT NULL,
  CONSTRAINT membership_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT membership_body FOREIGN KEY (body_id) REFERENCES body (id),
  CONSTRAINT membership_begun_by FOREIGN KEY (begun_by) REFERENCES grid_alteration (id),
  CONSTRAINT membership_ended_by FOREIGN KEY (ended_by) REFERENCES grid_alteration (id),
  KEY membership_of_person (person_id, recorded_until, held_from),
  KEY membership_of_body (body_id, recorded_until, held_from)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Listed by person: those from outside get their numbers one after another.
CREATE TABLE external_supervisor (
  id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id         BIGINT NOT NULL,
  cell_id           BIGINT NOT NULL,
  supervisor_level  VARCHAR(20) NOT NULL,
  organisation      VARCHAR(100) NOT NULL,
  organisation_post VARCHAR(60) NOT NULL,
  phone             VARCHAR(60) NOT NULL,
  held_from         DATE NOT NULL,
  held_until        DATE NULL,
  recorded_at       DATETIME(6) NOT NULL,
  recorded_until    DATETIME(6) NULL,
  begun_by          BIGINT NULL,
  ended_by          BIGINT NULL,
  CONSTRAINT external_supervisor_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT external_supervisor_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT external_supervisor_begun_by FOREIGN KEY (begun_by) REFERENCES grid_alteration (id),
  CONSTRAINT external_supervisor_ended_by FOREIGN KEY (ended_by) REFERENCES grid_alteration (id),
  KEY external_supervisor_of_person (person_id, recorded_until, held_from),
  KEY external_supervisor_of_cell (cell_id, recorded_until, held_from),
  KEY external_supervisor_in_order (recorded_until, person_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE liaison_officer (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT NOT NULL,
  cell_id        BIGINT NOT NULL,
  trade          VARCHAR(60) NOT NULL,
  held_from      DATE NOT NULL,
  held_until     DATE NULL,
  recorded_at    DATETIME(6) NOT NULL,
  recorded_until DATETIME(6) NULL,
  begun_by       BIGINT NULL,
  ended_by       BIGINT NULL,
  CONSTRAINT liaison_officer_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT liaison_officer_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT liaison_officer_begun_by FOREIGN KEY (begun_by) REFERENCES grid_alteration (id),
  CONSTRAINT liaison_officer_ended_by FOREIGN KEY (ended_by) REFERENCES grid_alteration (id),
  KEY liaison_officer_of_person (person_id, recorded_until, held_from),
  KEY liaison_officer_of_cell (cell_id, recorded_until, held_from),
  KEY liaison_officer_by_trade (trade, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
