-- What somebody was recorded as being called before: a name is put right by a new one, and the one before stays to be
-- asked for, with when it ceased to be recorded and by which alteration.
CREATE TABLE former_name (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT NOT NULL,
  name           VARCHAR(60) NOT NULL,
  recorded_until DATETIME(6) NOT NULL,
  ended_by       BIGINT NULL,
  CONSTRAINT former_name_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT former_name_ended_by FOREIGN KEY (ended_by) REFERENCES grid_alteration (id),
  KEY former_name_of_person (person_id, recorded_until)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Whose data were erased as far as the law lets them be: what has to stay is shown in no list, choice or search.
CREATE TABLE person_restriction (
  person_id     BIGINT NOT NULL PRIMARY KEY,
  restricted_at DATETIME(6) NOT NULL,
  CONSTRAINT person_restriction_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What people say is wrong about themselves, and what became of it.
CREATE TABLE correction_request (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id    BIGINT NOT NULL,
  asked_by     BIGINT NOT NULL,
  asked_at     DATETIME(6) NOT NULL,
  on_paper     BOOLEAN NOT NULL,
  what_stands  VARCHAR(500) NOT NULL,
  should_stand VARCHAR(500) NOT NULL,
  outcome      VARCHAR(20) NOT NULL,
  decided_by   BIGINT NULL,
  decided_at   DATETIME(6) NULL,
  answer       VARCHAR(500) NOT NULL,
  lock_count   INT NOT NULL,
  CONSTRAINT correction_request_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT correction_request_asker FOREIGN KEY (asked_by) REFERENCES account (id),
  CONSTRAINT correction_request_decider FOREIGN KEY (decided_by) REFERENCES account (id),
  KEY correction_request_of_person (person_id, id),
  KEY correction_request_in_order (decided_at, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What somebody did with disclosures is looked for by their account.
CREATE INDEX disclosure_version_submitter ON disclosure_version (submitted_by);
CREATE INDEX disclosure_version_returner ON disclosure_version (returned_by);
CREATE INDEX disclosure_version_releaser ON disclosure_version (released_by);
