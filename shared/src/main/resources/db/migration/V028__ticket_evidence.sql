-- Files that show what was done about a ticket, each with the step by which it came; never changed. The bytes are those of
-- stored_file, once for all that carry them.
CREATE TABLE ticket_evidence (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_id   CHAR(32) NOT NULL,
  ticket_id   BIGINT NOT NULL,
  step_id     BIGINT NOT NULL,
  file_id     BIGINT NOT NULL,
  name        VARCHAR(200) NOT NULL,
  attached_at DATETIME(6) NOT NULL,
  attached_by BIGINT NOT NULL,
  CONSTRAINT ticket_evidence_address UNIQUE (public_id),
  CONSTRAINT ticket_evidence_once UNIQUE (ticket_id, file_id),
  CONSTRAINT ticket_evidence_name UNIQUE (ticket_id, name),
  KEY ticket_evidence_file (file_id),
  CONSTRAINT ticket_evidence_ticket FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT ticket_evidence_step FOREIGN KEY (step_id) REFERENCES ticket_step (id),
  CONSTRAINT ticket_evidence_of FOREIGN KEY (file_id) REFERENCES stored_file (id),
  CONSTRAINT ticket_evidence_attacher FOREIGN KEY (attached_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
