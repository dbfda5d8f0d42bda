-- When a password was set, whether its holder has to set another first, and whether this account has to sign in with a
-- second factor whatever the setting says.
ALTER TABLE account
  ADD COLUMN password_set_at DATETIME(6) NULL,
  ADD COLUMN must_change     BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN factor_demanded BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE account SET password_set_at = created_at;

ALTER TABLE account MODIFY password_set_at DATETIME(6) NOT NULL;

-- Passwords that were given up, as hashes: where the preset asks for it, the last ones are not taken again.
CREATE TABLE former_password (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id    BIGINT NOT NULL,
  password_hash VARCHAR(300) NOT NULL,
  replaced_at   DATETIME(6) NOT NULL,
  CONSTRAINT former_password_account FOREIGN KEY (account_id) REFERENCES account (id),
  KEY former_password_of_account (account_id, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who is signed in where. Every node asks here on each request, so what is ended here is over everywhere.
CREATE TABLE account_session (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  begun_at   DATETIME(6) NOT NULL,
  begun_by   VARCHAR(20) NOT NULL,
  client     VARCHAR(60) NOT NULL,
  seen_at    DATETIME(6) NOT NULL,
  ended_at   DATETIME(6) NULL,
  ended_by   VARCHAR(20) NULL,
  CONSTRAINT account_session_account FOREIGN KEY (account_id) REFERENCES account (id),
  KEY account_session_of_account (account_id, begun_at),
  KEY account_session_over (ended_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The second factor of an account: its key, sealed, and the last step whose code was taken (RFC 6238).
CREATE TABLE second_factor (
  account_id  BIGINT NOT NULL PRIMARY KEY,
  algorithm   VARCHAR(20) NOT NULL,
  sealed_key  VARBINARY(200) NOT NULL,
  enrolled_at DATETIME(6) NOT NULL,
  last_step   BIGINT NOT NULL,
  CONSTRAINT second_factor_account FOREIGN KEY (account_id) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Codes on paper that stand in for a lost device, as keyed hashes; each once.
CREATE TABLE recovery_code (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  code_hash  VARBINARY(64) NOT NULL,
  made_at    DATETIME(6) NOT NULL,
  used_at    DATETIME(6) NULL,
  CONSTRAINT recovery_code_once UNIQUE (account_id, code_hash),
  CONSTRAINT recovery_code_account FOREIGN KEY (account_id) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How often signing in failed, by keyed hashes of who tried from where, so that no address can be read here.
CREATE TABLE sign_in_place (
  place_hash   VARCHAR(80) NOT NULL PRIMARY KEY,
  failures     INT NOT NULL,
  failed_at    DATETIME(6) NOT NULL,
  opens_at     DATETIME(6) NULL,
  succeeded_at DATETIME(6) NULL,
  KEY sign_in_place_failed (failed_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
