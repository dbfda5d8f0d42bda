-- What of a cell the public sees. A cell without a row is shown as usual: units and sections with whoever answers for
-- them, the leadership and posts without names. What is hidden hides what stands below it.
CREATE TABLE cell_showing (
  cell_id    BIGINT NOT NULL PRIMARY KEY,
  shown      BOOLEAN NOT NULL,
  heads      BOOLEAN NOT NULL,
  deputies   BOOLEAN NOT NULL,
  members    BOOLEAN NOT NULL,
  inspectors BOOLEAN NOT NULL,
  lock_count INT NOT NULL,
  CONSTRAINT cell_showing_of FOREIGN KEY (cell_id) REFERENCES cell (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.cell_showing AS
  SELECT cell_id, shown, heads, deputies, members, inspectors, lock_count
  FROM cell_showing;

-- What is recorded now, without what is planned and what is hidden, itself or by what it stands below. The bureau's day
-- may be up to a day before or behind the database's: the application looks at the day, this wall only at its surroundings.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.cell_state AS
  SELECT c.id, c.cell_id, c.code, c.name, c.name_en, c.cell_level, c.kind, c.parent_id, c.position, c.phone, c.address,
         c.area, c.held_from, c.held_until, c.recorded_at, c.recorded_until, CAST(NULL AS SIGNED) AS begun_by,
         CAST(NULL AS SIGNED) AS ended_by
  FROM cell_state c
  WHERE c.recorded_until IS NULL AND c.held_from <= UTC_DATE() + INTERVAL 1 DAY
    AND NOT EXISTS (
      SELECT 1 FROM cell_showing s
      WHERE s.shown = FALSE
        AND (s.cell_id = c.cell_id OR s.cell_id = c.parent_id
          OR s.cell_id IN (SELECT p.parent_id FROM cell_state p
                           WHERE p.cell_id = c.parent_id AND p.recorded_until IS NULL AND (c.held_until < UTC_DATE() - INTERVAL 1 DAY
                             OR p.held_from <= UTC_DATE() + INTERVAL 1 DAY
                               AND (p.held_until IS NULL OR p.held_until >= UTC_DATE() - INTERVAL 1 DAY)))
          OR s.cell_id IN (SELECT g.parent_id FROM cell_state p
                           JOIN cell_state g ON g.cell_id = p.parent_id AND g.recorded_until IS NULL
                           WHERE p.cell_id = c.parent_id AND p.recorded_until IS NULL AND (c.held_until < UTC_DATE() - INTERVAL 1 DAY
                             OR p.held_from <= UTC_DATE() + INTERVAL 1 DAY
                               AND (p.held_until IS NULL OR p.held_until >= UTC_DATE() - INTERVAL 1 DAY)))));

-- Of what is hidden or only planned, not even the code.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.cell AS
  SELECT k.id, k.code, k.recorded_at
  FROM cell k
  WHERE EXISTS (SELECT 1 FROM ${public_schema}.cell_state c WHERE c.cell_id = k.id);

-- Who is named beside a cell: today's, and only in the capacities in which the bureau shows people there. A capacity that
-- is not named here is not shown.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.assignment AS
  SELECT a.id, a.person_id, a.cell_id, a.capacity, a.title, a.held_from, a.held_until, a.recorded_at, a.recorded_until,
         CAST(NULL AS SIGNED) AS begun_by, CAST(NULL AS SIGNED) AS ended_by
  FROM assignment a
  WHERE a.recorded_until IS NULL AND a.held_from <= UTC_DATE() + INTERVAL 1 DAY
    AND (a.held_until IS NULL OR a.held_until >= UTC_DATE() - INTERVAL 1 DAY)
    AND EXISTS (
      SELECT 1 FROM ${public_schema}.cell_state c LEFT JOIN cell_showing s ON s.cell_id = c.cell_id
      WHERE c.cell_id = a.cell_id AND (c.held_until IS NULL OR c.held_until >= UTC_DATE() - INTERVAL 1 DAY)
        AND CASE WHEN s.cell_id IS NULL
                 THEN c.cell_level IN ('UNIT', 'SECTION') AND a.capacity IN ('HEAD', 'ACTING_HEAD')
                 ELSE CASE a.capacity WHEN 'HEAD' THEN s.heads WHEN 'ACTING_HEAD' THEN s.heads
                                      WHEN 'DEPUTY' THEN s.deputies WHEN 'MEMBER' THEN s.members
                                      WHEN 'INSPECTOR' THEN s.inspectors ELSE FALSE END
            END);

-- The persons who are publicly responsible for something that is shown, and those who are named in the grid; of these
-- the name alone.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.person AS
  SELECT p.id,
         CASE WHEN EXISTS (SELECT 1 FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id
                           WHERE v.person_id = p.id AND v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL)
              THEN p.person_number ELSE '' END AS person_number,
         p.name, p.recorded_at
  FROM person p
  WHERE EXISTS (SELECT 1 FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id
                WHERE v.person_id = p.id AND v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL)
     OR EXISTS (SELECT 1 FROM ${public_schema}.assignment a WHERE a.person_id = p.id);

-- The list of powers (权力清单): on what each rests, who holds which part of it, within which limits, by which procedure.
CREATE TABLE power (
  version_id  BIGINT NOT NULL PRIMARY KEY,
  power_class VARCHAR(20) NOT NULL,
  use_limits  TEXT NOT NULL,
  supervision TEXT NOT NULL,
  CONSTRAINT power_of FOREIGN KEY (version_id) REFERENCES disclosure_version (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE power_basis (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  document   VARCHAR(200) NOT NULL,
  article    VARCHAR(100) NOT NULL,
  disclosure VARCHAR(200) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT power_basis_of FOREIGN KEY (version_id) REFERENCES power (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE power_holder (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  part       VARCHAR(100) NOT NULL,
  post       VARCHAR(60) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT power_holder_of FOREIGN KEY (version_id) REFERENCES power (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE power_procedure (
  version_id BIGINT NOT NULL,
  position   INT NOT NULL,
  name       VARCHAR(200) NOT NULL,
  disclosure VARCHAR(200) NOT NULL,
  PRIMARY KEY (version_id, position),
  CONSTRAINT power_procedure_of FOREIGN KEY (version_id) REFERENCES power (version_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.power AS
  SELECT o.version_id, o.power_class, o.use_limits, o.supervision
  FROM power o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.power_basis AS
  SELECT o.version_id, o.position, o.document, o.article, o.disclosure
  FROM power_basis o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.power_holder AS
  SELECT o.version_id, o.position, o.part, o.post
  FROM power_holder o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.power_procedure AS
  SELECT o.version_id, o.position, o.name, o.disclosure
  FROM power_procedure o JOIN disclosure_version v ON v.id = o.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;

-- Supervision cards (监督卡): who carries one, to whom it was issued. What it says of the officer is what held at issue.
-- The public finds a card by the hash of its code: whoever reads the public's schema can make no address of it.
CREATE TABLE supervision_card (
  id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  card_number       VARCHAR(40) NOT NULL,
  code              VARCHAR(40) NOT NULL,
  code_hash         CHAR(64) NOT NULL,
  person_id         BIGINT NOT NULL,
  cell_id           BIGINT NOT NULL,
  person_name       VARCHAR(60) NOT NULL,
  cell_name         VARCHAR(100) NOT NULL,
  cell_name_en      VARCHAR(100) NOT NULL,
  capacity          VARCHAR(20) NOT NULL,
  title             VARCHAR(100) NOT NULL,
  valid_until       DATE NOT NULL,
  issued_to         VARCHAR(200) NOT NULL,
  note              VARCHAR(500) NOT NULL,
  issued_at         DATETIME(6) NOT NULL,
  issued_by         BIGINT NOT NULL,
  revoked_at        DATETIME(6) NULL,
  revoked_by        BIGINT NULL,
  revocation_reason VARCHAR(500) NOT NULL,
  lock_count        INT NOT NULL,
  CONSTRAINT supervision_card_by_number UNIQUE (card_number),
  CONSTRAINT supervision_card_by_code UNIQUE (code_hash),
  CONSTRAINT supervision_card_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT supervision_card_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT supervision_card_issuer FOREIGN KEY (issued_by) REFERENCES account (id),
  CONSTRAINT supervision_card_revoker FOREIGN KEY (revoked_by) REFERENCES account (id),
  KEY supervision_card_of_person (person_id, id),
  KEY supervision_card_of_cell (cell_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The next number of each year; the row is locked for the moment of drawing.
CREATE TABLE card_numbering (
  series     VARCHAR(20) NOT NULL PRIMARY KEY,
  last_drawn INT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The face of a card, and until when the officer holds a post in that unit as far as is known now: not to whom it was
-- issued, by whom, nor why it was revoked.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.card_face AS
  SELECT c.id, c.code_hash, c.card_number, c.person_name, c.cell_id, c.cell_name, c.cell_name_en, c.capacity, c.title,
         c.issued_at, c.valid_until, c.revoked_at,
         (SELECT MAX(COALESCE(a.held_until, DATE '9999-12-31')) FROM assignment a
          WHERE a.person_id = c.person_id AND a.cell_id = c.cell_id AND a.recorded_until IS NULL
            AND a.held_from <= UTC_DATE() + INTERVAL 1 DAY) AS post_until
  FROM supervision_card c;
