-- What was said to members of staff. No text that somebody typed about a matter: a key of the product's own sentences, and
-- numbers, days and codes for its places.
CREATE TABLE notification (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_key VARCHAR(100) NOT NULL,
  arguments   VARCHAR(2000) NOT NULL,
  address     VARCHAR(200) NOT NULL,
  about_kind  VARCHAR(40) NOT NULL,
  about_id    BIGINT NOT NULL,
  once_key    VARCHAR(120) NOT NULL,
  urgency     VARCHAR(20) NOT NULL,
  said_at     DATETIME(6) NOT NULL,
  KEY notification_said (said_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The inbox: what was said to whom, the same thing to each person once however often the act is repeated.
CREATE TABLE inbox_line (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  notification_id BIGINT NOT NULL,
  person_id       BIGINT NOT NULL,
  once_key        VARCHAR(120) NOT NULL,
  read_at         DATETIME(6) NULL,
  UNIQUE KEY inbox_line_once (person_id, once_key),
  KEY inbox_line_newest (person_id, id),
  KEY inbox_line_unread (person_id, read_at, id),
  CONSTRAINT inbox_line_of FOREIGN KEY (notification_id) REFERENCES notification (id) ON DELETE CASCADE,
  CONSTRAINT inbox_line_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What is still to leave by a channel, or left. The state follows from the moments behind it and is stored for the queries.
CREATE TABLE delivery (
  id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  notification_id BIGINT NOT NULL,
  person_id       BIGINT NOT NULL,
  channel         VARCHAR(10) NOT NULL,
  state           VARCHAR(10) NOT NULL,
  due_at          DATETIME(6) NOT NULL,
  next_try_at     DATETIME(6) NOT NULL,
  tries           INT NOT NULL,
  claimed_by      VARCHAR(60) NULL,
  claimed_until   DATETIME(6) NULL,
  sent_at         DATETIME(6) NULL,
  parked_at       DATETIME(6) NULL,
  dropped_at      DATETIME(6) NULL,
  reason          VARCHAR(200) NOT NULL,
  UNIQUE KEY delivery_once (notification_id, person_id, channel),
  KEY delivery_due (channel, state, next_try_at, id),
  KEY delivery_order (person_id, channel, state, due_at, id),
  KEY delivery_state (state, id),
  CONSTRAINT delivery_of FOREIGN KEY (notification_id) REFERENCES notification (id) ON DELETE CASCADE,
  CONSTRAINT delivery_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Whether what a channel leads to answers, seen by all nodes together: while it does not, one of them tries now and then.
CREATE TABLE channel_state (
  channel       VARCHAR(10) NOT NULL PRIMARY KEY,
  down_since    DATETIME(6) NULL,
  failures      INT NOT NULL,
  next_probe_at DATETIME(6) NULL,
  reason        VARCHAR(200) NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO channel_state (channel, down_since, failures, next_probe_at, reason) VALUES
  ('MAIL', NULL, 0, NULL, ''), ('SMS', NULL, 0, NULL, '');

-- Where somebody can be reached and when they want to be. The addresses are sealed; the moments are those of the proof that
-- an address is theirs. Quiet hours in minutes of the day, empty for the bureau's own.
CREATE TABLE contact (
  person_id     BIGINT NOT NULL PRIMARY KEY,
  sealed_mail   VARBINARY(400) NULL,
  mail_since    DATETIME(6) NULL,
  by_mail       BOOLEAN NOT NULL,
  sealed_mobile VARBINARY(100) NULL,
  mobile_since  DATETIME(6) NULL,
  by_sms        BOOLEAN NOT NULL,
  quiet_from    SMALLINT NULL,
  quiet_until   SMALLINT NULL,
  sms_days_off  BOOLEAN NOT NULL,
  lock_count    INT NOT NULL,
  CONSTRAINT contact_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- An address that was typed and is not used before the code that was sent to it came back.
CREATE TABLE awaited_address (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id      BIGINT NOT NULL,
  channel        VARCHAR(10) NOT NULL,
  sealed_address VARBINARY(400) NULL,
  code_hash      VARBINARY(64) NULL,
  asked_at       DATETIME(6) NOT NULL,
  wrong          INT NOT NULL,
  asked_on       DATE NOT NULL,
  asked_times    INT NOT NULL,
  UNIQUE KEY awaited_address_of (person_id, channel),
  CONSTRAINT awaited_address_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
