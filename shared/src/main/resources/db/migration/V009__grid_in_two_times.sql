-- A cell itself is its code; what it is called, where it stands and how it is reached holds over days and is recorded in
-- both times, as assignments are: a change adds rows and ends the recording of others, and nothing is overwritten.
CREATE TABLE grid_alteration (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  act         VARCHAR(60) NOT NULL,
  first_day   DATE NULL,
  reason      VARCHAR(500) NOT NULL,
  account_id  BIGINT NULL,
  recorded_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row for ever: whoever alters the grid locks it, and what was shown to somebody before is known by its number.
CREATE TABLE grid_mark (
  id            INT NOT NULL PRIMARY KEY,
  alteration_id BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO grid_mark (id, alteration_id) VALUES (1, 0);

ALTER TABLE cell ADD CONSTRAINT cell_and_code UNIQUE (id, code);

CREATE TABLE cell_state (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cell_id        BIGINT NOT NULL,
  code           VARCHAR(40) NOT NULL,
  name           VARCHAR(100) NOT NULL,
  name_en        VARCHAR(100) NOT NULL,
  cell_level     VARCHAR(20) NOT NULL,
  kind           VARCHAR(20) NOT NULL,
  parent_id      BIGINT NULL,
  position       INT NOT NULL,
  phone          VARCHAR(60) NOT NULL,
  address        VARCHAR(200) NOT NULL,
  area           VARCHAR(1000) NOT NULL,
  held_from      DATE NOT NULL,
  held_until     DATE NULL,
  recorded_at    DATETIME(6) NOT NULL,
  recorded_until DATETIME(6) NULL,
  begun_by       BIGINT NULL,
  ended_by       BIGINT NULL,
  CONSTRAINT cell_state_of FOREIGN KEY (cell_id, code) REFERENCES cell (id, code),
  CONSTRAINT cell_state_parent FOREIGN KEY (parent_id) REFERENCES cell (id),
  CONSTRAINT cell_state_begun_by FOREIGN KEY (begun_by) REFERENCES grid_alteration (id),
  CONSTRAINT cell_state_ended_by FOREIGN KEY (ended_by) REFERENCES grid_alteration (id),
  KEY cell_state_of_cell (cell_id, recorded_until, held_from),
  KEY cell_state_by_code (code, recorded_until, held_from),
  KEY cell_state_below (parent_id, recorded_until, held_from),
  KEY cell_state_in_order (position, cell_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO cell_state (cell_id, code, name, name_en, cell_level, kind, parent_id, position, phone, address, area,
                        held_from, held_until, recorded_at)
  SELECT id, code, name, name_en, cell_level, kind, parent_id, position, phone, address, '',
         held_from, held_until, recorded_at
  FROM cell;

ALTER TABLE cell DROP FOREIGN KEY cell_parent;

ALTER TABLE cell
  DROP INDEX cell_in_order,
  DROP COLUMN name,
  DROP COLUMN name_en,
  DROP COLUMN cell_level,
  DROP COLUMN kind,
  DROP COLUMN parent_id,
  DROP COLUMN position,
  DROP COLUMN phone,
  DROP COLUMN address,
  DROP COLUMN held_from,
  DROP COLUMN held_until;

ALTER TABLE assignment
  ADD COLUMN begun_by BIGINT NULL,
  ADD COLUMN ended_by BIGINT NULL,
  ADD CONSTRAINT assignment_begun_by FOREIGN KEY (begun_by) REFERENCES grid_alteration (id),
  ADD CONSTRAINT assignment_ended_by FOREIGN KEY (ended_by) REFERENCES grid_alteration (id);

-- The public sees what is recorded now, not what was recorded wrongly before, and not by which act.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.cell_state AS
  SELECT id, cell_id, code, name, name_en, cell_level, kind, parent_id, position, phone, address, area, held_from,
         held_until, recorded_at, recorded_until, CAST(NULL AS SIGNED) AS begun_by, CAST(NULL AS SIGNED) AS ended_by
  FROM cell_state
  WHERE recorded_until IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.cell AS
  SELECT id, code, recorded_at
  FROM cell;
