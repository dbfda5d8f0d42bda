CREATE TABLE account (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name          VARCHAR(60) NOT NULL,
  person_id     BIGINT NOT NULL,
  password_hash VARCHAR(300) NOT NULL,
  created_at    DATETIME(6) NOT NULL,
  closed_at     DATETIME(6) NULL,
  lock_count    INT NOT NULL,
  CONSTRAINT account_name UNIQUE (name),
  CONSTRAINT account_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE account_role (
  account_id BIGINT NOT NULL,
  role       VARCHAR(30) NOT NULL,
  PRIMARY KEY (account_id, role),
  CONSTRAINT account_role_account FOREIGN KEY (account_id) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row for ever: the first administrator of a real bureau is made once, whichever node is asked first.
CREATE TABLE opening (
  id         INT NOT NULL PRIMARY KEY,
  opened_at  DATETIME(6) NOT NULL,
  account_id BIGINT NOT NULL,
  CONSTRAINT opening_account FOREIGN KEY (account_id) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
