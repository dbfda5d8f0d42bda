CREATE TABLE cell (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code       VARCHAR(40) NOT NULL,
  name       VARCHAR(100) NOT NULL,
  name_en    VARCHAR(100) NOT NULL,
  cell_level VARCHAR(20) NOT NULL,
  kind       VARCHAR(20) NOT NULL,
  parent_id  BIGINT NULL,
  position   INT NOT NULL,
  phone      VARCHAR(60) NOT NULL,
  address    VARCHAR(200) NOT NULL,
  held_from  DATE NOT NULL,
  held_until DATE NULL,
  recorded_at DATETIME(6) NOT NULL,
  CONSTRAINT cell_code UNIQUE (code),
  CONSTRAINT cell_parent FOREIGN KEY (parent_id) REFERENCES cell (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE person (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_number VARCHAR(40) NOT NULL,
  name          VARCHAR(60) NOT NULL,
  recorded_at   DATETIME(6) NOT NULL,
  CONSTRAINT person_by_number UNIQUE (person_number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Two times: when the post was held, and when that was recorded. A correction adds a row and ends the wrong one's
-- recording; nothing is overwritten.
CREATE TABLE assignment (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT NOT NULL,
  cell_id        BIGINT NOT NULL,
  capacity       VARCHAR(20) NOT NULL,
  title          VARCHAR(100) NOT NULL,
  held_from      DATE NOT NULL,
  held_until     DATE NULL,
  recorded_at    DATETIME(6) NOT NULL,
  recorded_until DATETIME(6) NULL,
  CONSTRAINT assignment_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT assignment_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  KEY assignment_of_cell (cell_id, capacity, held_from),
  KEY assignment_of_person (person_id, held_from)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.cell AS
  SELECT id, code, name, name_en, cell_level, kind, parent_id, position, phone, address, held_from, held_until, recorded_at
  FROM cell;
