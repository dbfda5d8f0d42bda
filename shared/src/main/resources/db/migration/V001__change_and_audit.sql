-- What changed, in the order in which nodes refresh their own copies. Rows commit out of id order: see org.sungrid.change.
CREATE TABLE change_row (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at           DATETIME(6) NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject_id   BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who did what when. The applications' accounts may add rows and read them, never change or remove them.
CREATE TABLE audit (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at           DATETIME(6) NOT NULL,
  account_id   BIGINT NULL,
  account_name VARCHAR(60) NOT NULL,
  act          VARCHAR(60) NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject_id   BIGINT NULL,
  outcome      VARCHAR(20) NOT NULL,
  detail       VARCHAR(1000) NOT NULL,
  node         VARCHAR(100) NOT NULL,
  KEY audit_by_subject (subject_kind, subject_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.change_row AS
  SELECT id, at, subject_kind, subject_id FROM change_row;
