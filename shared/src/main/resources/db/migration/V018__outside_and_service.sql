-- A right may hang on a term of a supervisor from outside as well, told by the cell that is watched and the level.
ALTER TABLE account_right ADD COLUMN supervisor_level VARCHAR(20) NULL AFTER capacity;

-- Who an account's holder is to the bureau's sign-in service, linked by themselves; one account for one subject. The hash
-- is keyed, so that a row that was written past the product lets nobody in.
CREATE TABLE service_identity (
  account_id BIGINT NOT NULL PRIMARY KEY,
  issuer     VARCHAR(255) NOT NULL,
  subject    VARCHAR(255) NOT NULL,
  linked_at  DATETIME(6) NOT NULL,
  row_hash   VARBINARY(64) NOT NULL,
  CONSTRAINT service_identity_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT service_identity_once UNIQUE (issuer, subject)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
