-- Corrections say what was wrong and since when; a release may be set for a later moment; whoever answers for something
-- shown confirms from time to time that it still holds.
ALTER TABLE disclosure_version
  ADD COLUMN correction VARCHAR(2000) NOT NULL DEFAULT '',
  ADD COLUMN wrong_since DATE NULL,
  ADD COLUMN release_at DATETIME(6) NULL;

CREATE INDEX disclosure_version_to_release ON disclosure_version (state, release_at, id);
CREATE INDEX disclosure_version_shown ON disclosure_version (shown_until, shown_from, id);
CREATE INDEX disclosure_version_from ON disclosure_version (in_force_from, shown_until);
CREATE INDEX disclosure_version_until ON disclosure_version (in_force_until, shown_until);

ALTER TABLE disclosure
  ADD COLUMN confirmed_at DATETIME(6) NULL,
  ADD COLUMN confirmed_by BIGINT NULL;

-- Every withdrawal stays on record, the one of today and those that were followed by a restoration.
CREATE TABLE withdrawal (
  id                 BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  disclosure_id      BIGINT NOT NULL,
  withdrawn_at       DATETIME(6) NOT NULL,
  withdrawn_by       BIGINT NULL,
  reason             VARCHAR(1000) NOT NULL,
  restored_at        DATETIME(6) NULL,
  restored_by        BIGINT NULL,
  restoration_reason VARCHAR(1000) NULL,
  CONSTRAINT withdrawal_of FOREIGN KEY (disclosure_id) REFERENCES disclosure (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO withdrawal (disclosure_id, withdrawn_at, withdrawn_by, reason)
  SELECT id, withdrawn_at, withdrawn_by, withdrawal_reason FROM disclosure WHERE withdrawn_at IS NOT NULL;

-- One row for each day that has begun: the node that adds it tells all others what came into force or ended.
CREATE TABLE day_begun (
  day      DATE NOT NULL PRIMARY KEY,
  begun_at DATETIME(6) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How a ladder is counted: by what, and whether a rung stands for the whole or for what lies within it.
ALTER TABLE fee
  ADD COLUMN ladder_by VARCHAR(60) NOT NULL DEFAULT '',
  ADD COLUMN ladder_charge VARCHAR(20) NOT NULL DEFAULT 'NOT_STATED';

CREATE TABLE membership_fee (
  version_id             BIGINT NOT NULL PRIMARY KEY,
  association            VARCHAR(200) NOT NULL,
  joining                TEXT NOT NULL,
  exemptions             TEXT NOT NULL,
  separation_institution TEXT NOT NULL,
  separation_function    TEXT NOT NULL,
  separation_premises    TEXT NOT NULL,
  separation_personnel   TEXT NOT NULL,
  CONSTRAINT membership_fee_of FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE membership_fee_due (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  member     VARCHAR(100) NOT NULL,
  amount     DECIMAL(14, 2) NOT NULL,
  per        VARCHAR(60) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT membership_fee_due_of FOREIGN KEY (version_id) REFERENCES membership_fee (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE membership_fee_basis (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  document   VARCHAR(200) NOT NULL,
  article    VARCHAR(100) NOT NULL,
  disclosure VARCHAR(200) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT membership_fee_basis_of FOREIGN KEY (version_id) REFERENCES membership_fee (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE procedure_version (
  version_id  BIGINT NOT NULL PRIMARY KEY,
  purpose     TEXT NOT NULL,
  applicants  TEXT NOT NULL,
  total_limit INT NULL,
  legal_limit INT NULL,
  result      VARCHAR(200) NOT NULL,
  place       TEXT NOT NULL,
  hours       TEXT NOT NULL,
  complaints  TEXT NOT NULL,
  CONSTRAINT procedure_version_of FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE procedure_material (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  name       VARCHAR(200) NOT NULL,
  form       VARCHAR(60) NOT NULL,
  copies     INT NULL,
  note       VARCHAR(300) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT procedure_material_of FOREIGN KEY (version_id) REFERENCES procedure_version (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE procedure_step (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  name       VARCHAR(40) NOT NULL,
  post       VARCHAR(60) NOT NULL,
  time_limit INT NULL,
  action     TEXT NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT procedure_step_of FOREIGN KEY (version_id) REFERENCES procedure_version (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE procedure_basis (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  document   VARCHAR(200) NOT NULL,
  article    VARCHAR(100) NOT NULL,
  disclosure VARCHAR(200) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT procedure_basis_of FOREIGN KEY (version_id) REFERENCES procedure_version (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE procedure_fee (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  name       VARCHAR(200) NOT NULL,
  disclosure VARCHAR(200) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT procedure_fee_of FOREIGN KEY (version_id) REFERENCES procedure_version (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE post_duties (
  version_id  BIGINT NOT NULL PRIMARY KEY,
  post        VARCHAR(100) NOT NULL,
  powers      TEXT NOT NULL,
  pledge      TEXT NOT NULL,
  supervision TEXT NOT NULL,
  CONSTRAINT post_duties_of FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE post_duty (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  duty       TEXT NOT NULL,
  standard   TEXT NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT post_duty_of FOREIGN KEY (version_id) REFERENCES post_duties (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE report (
  version_id  BIGINT NOT NULL PRIMARY KEY,
  period_from DATE NULL,
  period_to   DATE NULL,
  audience    TEXT NOT NULL,
  CONSTRAINT report_of FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE report_figure (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  name       VARCHAR(100) NOT NULL,
  value      DECIMAL(19, 4) NULL,
  measure    VARCHAR(30) NOT NULL,
  note       VARCHAR(200) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT report_figure_of FOREIGN KEY (version_id) REFERENCES report (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE bulletin (
  version_id  BIGINT NOT NULL PRIMARY KEY,
  issue       VARCHAR(60) NOT NULL,
  period_from DATE NULL,
  period_to   DATE NULL,
  signed_by   VARCHAR(60) NOT NULL,
  CONSTRAINT bulletin_of FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE bulletin_figure (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  name       VARCHAR(100) NOT NULL,
  value      DECIMAL(19, 4) NULL,
  measure    VARCHAR(30) NOT NULL,
  note       VARCHAR(200) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT bulletin_figure_of FOREIGN KEY (version_id) REFERENCES bulletin (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE notice (
  version_id BIGINT NOT NULL PRIMARY KEY,
  addressees TEXT NOT NULL,
  act_until  DATE NULL,
  contact    TEXT NOT NULL,
  CONSTRAINT notice_of FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE supervision_result (
  version_id  BIGINT NOT NULL PRIMARY KEY,
  subject     TEXT NOT NULL,
  method      TEXT NOT NULL,
  period_from DATE NULL,
  period_to   DATE NULL,
  CONSTRAINT supervision_result_of FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE supervision_finding (
  version_id  BIGINT NOT NULL,
  position    INT NOT NULL,
  finding     TEXT NOT NULL,
  responsible VARCHAR(100) NOT NULL,
  measure     TEXT NOT NULL,
  due         DATE NULL,
  state       VARCHAR(20) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT supervision_finding_of FOREIGN KEY (version_id) REFERENCES supervision_result (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What the public may see of all this, under the same names.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.disclosure AS
  SELECT id, disclosure_number, kind, CAST(NULL AS CHAR(200)) AS import_key, first_shown_at AS created_at,
         CAST(NULL AS SIGNED) AS created_by, first_shown_at, last_shown_at, withdrawn_at,
         CAST(NULL AS SIGNED) AS withdrawn_by, withdrawal_reason, confirmed_at, CAST(NULL AS SIGNED) AS confirmed_by,
         lock_count
  FROM disclosure
  WHERE first_shown_at IS NOT NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.disclosure_version AS
  SELECT v.id, v.disclosure_id, v.ordinal, v.kind, v.state, CAST(NULL AS SIGNED) AS batch_id, v.title, v.index_number,
         v.document_number, v.issuer, v.formed_on, v.in_force_from, v.in_force_until, v.validity, v.theme, v.cell_id,
         v.person_id, v.body, v.correction, v.wrong_since, v.shown_from AS drafted_at,
         CAST(NULL AS SIGNED) AS drafted_by, v.shown_from AS edited_at, CAST(NULL AS SIGNED) AS edited_by,
         CAST(NULL AS DATETIME(6)) AS submitted_at, CAST(NULL AS SIGNED) AS submitted_by,
         CAST(NULL AS DATETIME(6)) AS returned_at, CAST(NULL AS SIGNED) AS returned_by,
         CAST(NULL AS CHAR(1000)) AS return_reason, CAST(NULL AS DATETIME(6)) AS release_at, v.shown_from,
         CAST(NULL AS SIGNED) AS released_by, v.shown_until, v.lock_count, v.shown_until IS NULL AS newest
  FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.withdrawal AS
  SELECT w.id, w.disclosure_id, w.withdrawn_at, CAST(NULL AS SIGNED) AS withdrawn_by, w.reason, w.restored_at,
         CAST(NULL AS SIGNED) AS restored_by, w.restoration_reason
  FROM withdrawal w;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.fee AS
  SELECT f.version_id, f.item, f.charge_unit, f.amount, f.exemptions, f.ladder_by, f.ladder_charge
  FROM fee f JOIN disclosure_version v ON v.id = f.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.membership_fee AS
  SELECT o.version_id, o.association, o.joining, o.exemptions, o.separation_institution, o.separation_function,
         o.separation_premises, o.separation_personnel
  FROM membership_fee o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.membership_fee_due AS
  SELECT o.version_id, o.position, o.member, o.amount, o.per
  FROM membership_fee_due o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.membership_fee_basis AS
  SELECT o.version_id, o.position, o.document, o.article, o.disclosure
  FROM membership_fee_basis o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.procedure_version AS
  SELECT o.version_id, o.purpose, o.applicants, o.total_limit, o.legal_limit, o.result, o.place, o.hours, o.complaints
  FROM procedure_version o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.procedure_material AS
  SELECT o.version_id, o.position, o.name, o.form, o.copies, o.note
  FROM procedure_material o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.procedure_step AS
  SELECT o.version_id, o.position, o.name, o.post, o.time_limit, o.action
  FROM procedure_step o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.procedure_basis AS
  SELECT o.version_id, o.position, o.document, o.article, o.disclosure
  FROM procedure_basis o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.procedure_fee AS
  SELECT o.version_id, o.position, o.name, o.disclosure
  FROM procedure_fee o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.post_duties AS
  SELECT o.version_id, o.post, o.powers, o.pledge, o.supervision
  FROM post_duties o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.post_duty AS
  SELECT o.version_id, o.position, o.duty, o.standard
  FROM post_duty o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.report AS
  SELECT o.version_id, o.period_from, o.period_to, o.audience
  FROM report o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.report_figure AS
  SELECT o.version_id, o.position, o.name, o.value, o.measure, o.note
  FROM report_figure o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.bulletin AS
  SELECT o.version_id, o.issue, o.period_from, o.period_to, o.signed_by
  FROM bulletin o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.bulletin_figure AS
  SELECT o.version_id, o.position, o.name, o.value, o.measure, o.note
  FROM bulletin_figure o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.notice AS
  SELECT o.version_id, o.addressees, o.act_until, o.contact
  FROM notice o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.supervision_result AS
  SELECT o.version_id, o.subject, o.method, o.period_from, o.period_to
  FROM supervision_result o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.supervision_finding AS
  SELECT o.version_id, o.position, o.finding, o.responsible, o.measure, o.due, o.state
  FROM supervision_finding o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;
