CREATE TABLE disclosure (
  id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  disclosure_number VARCHAR(40) NOT NULL,
  kind              VARCHAR(30) NOT NULL,
  import_key        VARCHAR(200) NULL,
  created_at        DATETIME(6) NOT NULL,
  created_by        BIGINT NULL,
  first_shown_at    DATETIME(6) NULL,
  last_shown_at     DATETIME(6) NULL,
  withdrawn_at      DATETIME(6) NULL,
  withdrawn_by      BIGINT NULL,
  withdrawal_reason VARCHAR(1000) NULL,
  lock_count        INT NOT NULL,
  CONSTRAINT disclosure_by_number UNIQUE (disclosure_number),
  CONSTRAINT disclosure_by_import_key UNIQUE (kind, import_key),
  CONSTRAINT disclosure_creator FOREIGN KEY (created_by) REFERENCES account (id),
  KEY disclosure_by_showing (withdrawn_at, last_shown_at, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The next number of each kind and year; a row is locked for the moment of drawing.
CREATE TABLE disclosure_numbering (
  series     VARCHAR(20) NOT NULL PRIMARY KEY,
  last_drawn INT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE import_batch (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(200) NOT NULL,
  state         VARCHAR(20) NOT NULL,
  uploaded_at   DATETIME(6) NOT NULL,
  uploaded_by   BIGINT NOT NULL,
  files         INT NOT NULL,
  disclosures   INT NOT NULL,
  versions      INT NOT NULL,
  drafted_at    DATETIME(6) NULL,
  decided_at    DATETIME(6) NULL,
  decided_by    BIGINT NULL,
  lock_count    INT NOT NULL,
  CONSTRAINT import_batch_uploader FOREIGN KEY (uploaded_by) REFERENCES account (id),
  KEY import_batch_by_state (state, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The files of a batch between dry run and drafting; removed then.
CREATE TABLE import_file (
  batch_id BIGINT NOT NULL,
  position INT NOT NULL,
  path     VARCHAR(500) NOT NULL,
  content  MEDIUMBLOB NOT NULL,
  PRIMARY KEY (batch_id, position),
  CONSTRAINT import_file_batch FOREIGN KEY (batch_id) REFERENCES import_batch (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE disclosure_version (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  disclosure_id   BIGINT NOT NULL,
  ordinal         INT NOT NULL,
  kind            VARCHAR(30) NOT NULL,
  state           VARCHAR(20) NOT NULL,
  batch_id        BIGINT NULL,
  title           VARCHAR(200) NOT NULL,
  index_number    VARCHAR(60) NOT NULL,
  document_number VARCHAR(100) NOT NULL,
  issuer          VARCHAR(100) NOT NULL,
  formed_on       DATE NULL,
  in_force_from   DATE NULL,
  in_force_until  DATE NULL,
  validity        VARCHAR(20) NOT NULL,
  theme           VARCHAR(30) NOT NULL,
  cell_id         BIGINT NULL,
  person_id       BIGINT NULL,
  body            MEDIUMTEXT NOT NULL,
  drafted_at      DATETIME(6) NOT NULL,
  drafted_by      BIGINT NULL,
  edited_at       DATETIME(6) NOT NULL,
  edited_by       BIGINT NULL,
  submitted_at    DATETIME(6) NULL,
  submitted_by    BIGINT NULL,
  returned_at     DATETIME(6) NULL,
  returned_by     BIGINT NULL,
  return_reason   VARCHAR(1000) NULL,
  shown_from      DATETIME(6) NULL,
  released_by     BIGINT NULL,
  shown_until     DATETIME(6) NULL,
  lock_count      INT NOT NULL,
  CONSTRAINT disclosure_version_ordinal UNIQUE (disclosure_id, ordinal),
  CONSTRAINT disclosure_version_of FOREIGN KEY (disclosure_id) REFERENCES disclosure (id),
  CONSTRAINT disclosure_version_batch FOREIGN KEY (batch_id) REFERENCES import_batch (id),
  CONSTRAINT disclosure_version_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT disclosure_version_person FOREIGN KEY (person_id) REFERENCES person (id),
  KEY disclosure_version_by_state (state, edited_at, id),
  KEY disclosure_version_by_batch (batch_id, state, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Everyone who ever wrote on a version: none of them may release it.
CREATE TABLE version_editor (
  version_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  PRIMARY KEY (version_id, account_id),
  CONSTRAINT version_editor_version FOREIGN KEY (version_id) REFERENCES disclosure_version (id),
  CONSTRAINT version_editor_account FOREIGN KEY (account_id) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE fee (
  version_id  BIGINT NOT NULL PRIMARY KEY,
  item        VARCHAR(200) NOT NULL,
  charge_unit VARCHAR(60) NOT NULL,
  amount      DECIMAL(14, 2) NULL,
  exemptions  VARCHAR(4000) NOT NULL,
  CONSTRAINT fee_version FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE fee_ladder_step (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  above      DECIMAL(17, 4) NOT NULL,
  up_to      DECIMAL(17, 4) NULL,
  amount     DECIMAL(14, 2) NOT NULL,
  per        VARCHAR(60) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT fee_ladder_step_fee FOREIGN KEY (version_id) REFERENCES fee (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE fee_basis (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  document   VARCHAR(200) NOT NULL,
  article    VARCHAR(100) NOT NULL,
  disclosure VARCHAR(200) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT fee_basis_fee FOREIGN KEY (version_id) REFERENCES fee (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE legal_document (
  version_id BIGINT NOT NULL PRIMARY KEY,
  legal_rank VARCHAR(40) NOT NULL,
  history    VARCHAR(8000) NOT NULL,
  CONSTRAINT legal_document_version FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What the public may see, under the same names. The portal's account can read these views and nothing else: a draft,
-- a withdrawn text or the name of a drafter does not exist for it.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.disclosure AS
  SELECT id, disclosure_number, kind, CAST(NULL AS CHAR(200)) AS import_key, first_shown_at AS created_at,
         CAST(NULL AS SIGNED) AS created_by, first_shown_at, last_shown_at, withdrawn_at,
         CAST(NULL AS SIGNED) AS withdrawn_by, withdrawal_reason, lock_count
  FROM disclosure
  WHERE first_shown_at IS NOT NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.disclosure_version AS
  SELECT v.id, v.disclosure_id, v.ordinal, v.kind, v.state, CAST(NULL AS SIGNED) AS batch_id, v.title, v.index_number,
         v.document_number, v.issuer, v.formed_on, v.in_force_from, v.in_force_until, v.validity, v.theme, v.cell_id,
         v.person_id, v.body, v.shown_from AS drafted_at, CAST(NULL AS SIGNED) AS drafted_by, v.shown_from AS edited_at,
         CAST(NULL AS SIGNED) AS edited_by, CAST(NULL AS DATETIME(6)) AS submitted_at,
         CAST(NULL AS SIGNED) AS submitted_by, CAST(NULL AS DATETIME(6)) AS returned_at,
         CAST(NULL AS SIGNED) AS returned_by, CAST(NULL AS CHAR(1000)) AS return_reason, v.shown_from,
         CAST(NULL AS SIGNED) AS released_by, v.shown_until, v.lock_count
  FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.fee AS
  SELECT f.version_id, f.item, f.charge_unit, f.amount, f.exemptions
  FROM fee f JOIN disclosure_version v ON v.id = f.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.fee_ladder_step AS
  SELECT s.version_id, s.position, s.above, s.up_to, s.amount, s.per
  FROM fee_ladder_step s JOIN disclosure_version v ON v.id = s.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.fee_basis AS
  SELECT b.version_id, b.position, b.document, b.article, b.disclosure
  FROM fee_basis b JOIN disclosure_version v ON v.id = b.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.legal_document AS
  SELECT l.version_id, l.legal_rank, l.history
  FROM legal_document l JOIN disclosure_version v ON v.id = l.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

-- Only the persons who are publicly responsible for something that is shown.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.person AS
  SELECT p.id, p.person_number, p.name, p.recorded_at
  FROM person p
  WHERE EXISTS (SELECT 1 FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id
                WHERE v.person_id = p.id AND v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL);
