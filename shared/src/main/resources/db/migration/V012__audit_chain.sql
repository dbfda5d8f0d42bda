-- Every row of the record carries a keyed hash over what it says, and a serial number that makes it the only one of its
-- kind. Rows from before have neither: the first links of the chain take them over as they are found, and say so.
ALTER TABLE audit
  ADD COLUMN serial BINARY(16) NULL,
  ADD COLUMN mac VARBINARY(64) NULL,
  ADD UNIQUE KEY audit_once (serial),
  ADD KEY audit_by_time (at),
  ADD KEY audit_by_account (account_name, at),
  ADD KEY audit_by_act (act, at),
  ADD KEY audit_by_kind (subject_kind, at),
  ADD KEY audit_by_outcome (outcome, at);

-- The rows bound to one another, a batch in each link: which rows in which order with the hash of each, the hash of the
-- link before, and a signature over all of it. As the record, links are added and read, never changed or removed.
CREATE TABLE audit_link (
  position      BIGINT NOT NULL PRIMARY KEY,
  previous      BINARY(32) NOT NULL,
  entries       MEDIUMBLOB NOT NULL,
  rows_linked   BIGINT NOT NULL,
  highest       BIGINT NOT NULL,
  adopted_until BIGINT NOT NULL,
  at            DATETIME(6) NOT NULL,
  node          VARCHAR(100) NOT NULL,
  signature     VARBINARY(80) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which link a row is in, so that those in none are found at once and none is linked twice. The links themselves say it
-- as well; whoever verifies believes them.
CREATE TABLE audit_linked (
  audit_id BIGINT NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
