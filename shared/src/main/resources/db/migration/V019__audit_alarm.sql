-- What is wrong with the record, each thing once: found when rows are linked, or when the record is verified. As the
-- record, alarms are added and read, never changed or removed; that the auditor has seen one is a row of its own.
CREATE TABLE audit_alarm (
  id       BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind     VARCHAR(20) NOT NULL,
  row_id   BIGINT NOT NULL,
  position BIGINT NOT NULL,
  at       DATETIME(6) NOT NULL,
  node     VARCHAR(100) NOT NULL,
  UNIQUE KEY audit_alarm_once (kind, row_id, position)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_alarm_seen (
  alarm_id   BIGINT NOT NULL PRIMARY KEY,
  at         DATETIME(6) NOT NULL,
  account_id BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How far the record has been verified, from its first link on: one round after the other, each in small steps, and when
-- it has come to the end it follows the new links until the next begins.
CREATE TABLE audit_round (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  begun_at      DATETIME(6) NOT NULL,
  asked_by      VARCHAR(60) NULL,
  position      BIGINT NOT NULL,
  hash          BINARY(32) NOT NULL,
  rows_verified BIGINT NOT NULL,
  row_id        BIGINT NOT NULL,
  wrong         BIGINT NOT NULL,
  reached_at    DATETIME(6) NULL,
  seen_at       DATETIME(6) NOT NULL,
  node          VARCHAR(100) NOT NULL,
  ended_at      DATETIME(6) NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which rows say to be in a link: asked for when the link is verified.
ALTER TABLE audit_linked ADD KEY audit_linked_by_link (position);
