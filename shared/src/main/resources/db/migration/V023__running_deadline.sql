-- One row that whoever works out a deadline holds shared and whoever changes the days off holds alone: no deadline is stored
-- by a calendar that another transaction is just changing.
CREATE TABLE calendar_mark (
  id INT NOT NULL PRIMARY KEY
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO calendar_mark (id) VALUES (1);

-- Deadlines that run or ran. Each rests on a revision of a clock, on a length or on a day that somebody set; amount and unit,
-- or last_day, are what it was begun by, those of a clock's revision too. due is empty while it stands still; reaches_until is
-- the last day that was looked at to work it out: what changes behind it doesn't touch it.
CREATE TABLE running_deadline (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  about_kind    VARCHAR(40) NOT NULL,
  about_id      BIGINT NOT NULL,
  clock_id      BIGINT NULL,
  amount        INT NULL,
  unit          VARCHAR(20) NULL,
  last_day      DATE NULL,
  starts_on     DATE NOT NULL,
  due           DATE NULL,
  reaches_until DATE NOT NULL,
  provisional   BOOLEAN NOT NULL,
  warn_days     INT NOT NULL,
  warn_from     DATE NULL,
  ended_on      DATE NULL,
  lock_count    INT NOT NULL,
  KEY running_deadline_about (about_kind, about_id),
  KEY running_deadline_reach (ended_on, reaches_until, starts_on),
  KEY running_deadline_clock (clock_id, ended_on, id),
  KEY running_deadline_due (ended_on, due),
  KEY running_deadline_warn (ended_on, warn_from),
  CONSTRAINT running_deadline_clock_is FOREIGN KEY (clock_id) REFERENCES statutory_clock (id),
  CONSTRAINT running_deadline_length CHECK ((last_day IS NULL) = (amount IS NOT NULL AND unit IS NOT NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE deadline_extension (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  deadline_id BIGINT NOT NULL,
  position    INT NOT NULL,
  amount      INT NOT NULL,
  unit        VARCHAR(20) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  UNIQUE KEY deadline_extension_place (deadline_id, position),
  CONSTRAINT deadline_extension_of FOREIGN KEY (deadline_id) REFERENCES running_deadline (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- open_of is the deadline while the pause has no end: one stands still once at a time.
CREATE TABLE deadline_pause (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  deadline_id BIGINT NOT NULL,
  open_of     BIGINT NULL,
  first_day   DATE NOT NULL,
  last_day    DATE NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  resumed_at  DATETIME(6) NULL,
  UNIQUE KEY deadline_pause_open (open_of),
  KEY deadline_pause_day (deadline_id, first_day),
  CONSTRAINT deadline_pause_of FOREIGN KEY (deadline_id) REFERENCES running_deadline (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Each day on which one was due, and why it became another.
CREATE TABLE deadline_move (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  deadline_id BIGINT NOT NULL,
  due_before  DATE NULL,
  due         DATE NULL,
  cause       VARCHAR(20) NOT NULL,
  words       VARCHAR(500) NOT NULL,
  moved_at    DATETIME(6) NOT NULL,
  KEY deadline_move_of (deadline_id, id),
  CONSTRAINT deadline_move_deadline FOREIGN KEY (deadline_id) REFERENCES running_deadline (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which days are worked on is no secret: the portal works deadlines out as the admin does. Who recorded it and why stays inside.
-- A deadline of a public matter is shown by a view of the capability whose matter it is.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.year_list AS
  SELECT l.id, l.list_year, l.revision, l.source, l.loaded_at, 0 AS loaded_by
  FROM year_list l;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.year_list_day AS
  SELECT d.list_id, d.the_day, d.name, d.day_off
  FROM year_list_day d;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.own_day AS
  SELECT o.id, o.the_day, o.active_day, o.name, o.day_off, '' AS reason, o.added_at, 0 AS added_by, o.withdrawn_at,
    NULL AS withdrawn_by, o.lock_count
  FROM own_day o
  WHERE o.active_day IS NOT NULL;
