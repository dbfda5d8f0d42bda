-- A file that was judged and read, once for all versions that carry it. Its bytes stand in pieces, so that none is larger
-- than what a database takes in one go as it comes (max_allowed_packet).
CREATE TABLE stored_file (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sha256     CHAR(64) NOT NULL,
  file_type  VARCHAR(20) NOT NULL,
  bytes      BIGINT NOT NULL,
  words      MEDIUMTEXT NOT NULL,
  text_state VARCHAR(20) NOT NULL,
  CONSTRAINT stored_file_once UNIQUE (sha256)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE stored_file_piece (
  file_id  BIGINT NOT NULL,
  position INT NOT NULL,
  content  MEDIUMBLOB NOT NULL,
  PRIMARY KEY (file_id, position),
  CONSTRAINT stored_file_piece_of FOREIGN KEY (file_id) REFERENCES stored_file (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A file under the address by which readers of one version get it.
CREATE TABLE attachment (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_id   CHAR(32) NOT NULL,
  version_id  BIGINT NOT NULL,
  position    INT NOT NULL,
  name        VARCHAR(200) NOT NULL,
  file_id     BIGINT NULL,
  attached_at DATETIME(6) NOT NULL,
  attached_by BIGINT NULL,
  CONSTRAINT attachment_address UNIQUE (public_id),
  CONSTRAINT attachment_place UNIQUE (version_id, position),
  CONSTRAINT attachment_name UNIQUE (version_id, name),
  CONSTRAINT attachment_version FOREIGN KEY (version_id) REFERENCES disclosure_version (id),
  CONSTRAINT attachment_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT attachment_attacher FOREIGN KEY (attached_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Of a withdrawn disclosure the public's account knows the addresses alone, which answer that it is gone.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.attachment AS
  SELECT a.id, a.public_id, a.version_id, a.position, CASE WHEN d.withdrawn_at IS NULL THEN a.name ELSE '' END AS name,
         CASE WHEN d.withdrawn_at IS NULL THEN a.file_id END AS file_id, v.shown_from AS attached_at,
         CAST(NULL AS SIGNED) AS attached_by
  FROM attachment a JOIN disclosure_version v ON v.id = a.version_id JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.stored_file AS
  SELECT f.id, f.sha256, f.file_type, f.bytes, f.words, f.text_state
  FROM stored_file f
  WHERE EXISTS (SELECT 1 FROM attachment a JOIN disclosure_version v ON v.id = a.version_id
                JOIN disclosure d ON d.id = v.disclosure_id
                WHERE a.file_id = f.id AND v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.stored_file_piece AS
  SELECT p.file_id, p.position, p.content
  FROM stored_file_piece p
  WHERE EXISTS (SELECT 1 FROM attachment a JOIN disclosure_version v ON v.id = a.version_id
                JOIN disclosure d ON d.id = v.disclosure_id
                WHERE a.file_id = p.file_id AND v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL);
