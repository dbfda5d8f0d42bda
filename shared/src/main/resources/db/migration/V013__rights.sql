-- What an account may do is granted to what its holder does at one post, and ends with it. Rights of before hung on
-- accounts alone and carried no hash, so they are not taken over: the first start after this prints a one-time code by
-- which the three administrators are named.
DROP TABLE account_role;

CREATE TABLE account_right (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id   BIGINT NOT NULL,
  person_id    BIGINT NOT NULL,
  role         VARCHAR(40) NOT NULL,
  cell_id      BIGINT NULL,
  capacity     VARCHAR(20) NULL,
  whole_bureau BOOLEAN NOT NULL,
  granted_at   DATETIME(6) NOT NULL,
  granted_by   BIGINT NULL,
  agreed_by    BIGINT NULL,
  withdrawn_at DATETIME(6) NULL,
  withdrawn_by BIGINT NULL,
  row_hash     VARBINARY(64) NULL,
  CONSTRAINT account_right_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT account_right_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT account_right_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  KEY account_right_of_account (account_id, withdrawn_at, id),
  KEY account_right_of_person (person_id, withdrawn_at, id),
  KEY account_right_of_role (role, withdrawn_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

ALTER TABLE opening DROP FOREIGN KEY opening_account;
ALTER TABLE opening DROP COLUMN account_id;

-- What one person asked for and a second decides.
CREATE TABLE proposal (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind            VARCHAR(40) NOT NULL,
  asked           VARCHAR(2000) NOT NULL,
  reason          VARCHAR(500) NOT NULL,
  asked_by        BIGINT NOT NULL,
  asked_person    BIGINT NOT NULL,
  asked_at        DATETIME(6) NOT NULL,
  waits_until     DATETIME(6) NOT NULL,
  decision        VARCHAR(20) NOT NULL,
  decided_by      BIGINT NULL,
  decided_at      DATETIME(6) NULL,
  decision_reason VARCHAR(500) NOT NULL,
  lock_count      INT NOT NULL,
  CONSTRAINT proposal_asked_by FOREIGN KEY (asked_by) REFERENCES account (id),
  CONSTRAINT proposal_asked_person FOREIGN KEY (asked_person) REFERENCES person (id),
  CONSTRAINT proposal_decided_by FOREIGN KEY (decided_by) REFERENCES account (id),
  KEY proposal_waiting (decision, waits_until, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
