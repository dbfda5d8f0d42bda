-- Askings (征求意见). unit_id is the unit of level two to which the cell belonged on that day, by which quarters are told; open_points
-- and state follow from the answers and are kept for the lists; the days are those of the deadline, empty where no answer is owed;
-- reminder_on is the next day on which the unit is reminded. touched_at is when something became of its points last.
-- Of the points themselves each is a row of outcome.
CREATE TABLE asking (
  id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cell_id        BIGINT NOT NULL,
  unit_id        BIGINT NOT NULL,
  way            VARCHAR(20) NOT NULL,
  asked_on       DATE NOT NULL,
  kind           VARCHAR(20) NOT NULL,
  whom           VARCHAR(100) NOT NULL,
  points         INT NOT NULL,
  open_points    INT NOT NULL,
  state          VARCHAR(20) NOT NULL,
  deadline_id    BIGINT NULL,
  due            DATE NULL,
  warn_from      DATE NULL,
  long_from      DATE NULL,
  warn_days      INT NOT NULL,
  reminder       VARCHAR(20) NULL,
  reminder_on    DATE NULL,
  reminder_round INT NOT NULL,
  form_token     VARCHAR(40) NOT NULL,
  recorded_at    DATETIME(6) NOT NULL,
  recorded_by    BIGINT NOT NULL,
  touched_at     DATETIME(6) NOT NULL,
  lock_count     INT NOT NULL,
  CONSTRAINT asking_form_token UNIQUE (form_token),
  KEY asking_by_day (asked_on, id),
  KEY asking_of_cell (cell_id, asked_on, id),
  KEY asking_by_state (state, asked_on, id),
  KEY asking_by_way (way, asked_on, id),
  KEY asking_by_quarter (asked_on, unit_id, way, points, open_points, cell_id),
  KEY asking_reminder (reminder_on, id),
  CONSTRAINT asking_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT asking_unit FOREIGN KEY (unit_id) REFERENCES cell (id),
  CONSTRAINT asking_deadline FOREIGN KEY (deadline_id) REFERENCES running_deadline (id),
  CONSTRAINT asking_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was told back about a point, once.
CREATE TABLE opinion_answer (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  asking_id   BIGINT NOT NULL,
  ordinal     INT NOT NULL,
  told        VARCHAR(2000) NOT NULL,
  way         VARCHAR(20) NOT NULL,
  told_on     DATE NOT NULL,
  late        BOOLEAN NOT NULL,
  form_token  VARCHAR(40) NOT NULL,
  answered_at DATETIME(6) NOT NULL,
  answered_by BIGINT NOT NULL,
  CONSTRAINT opinion_answer_of_point UNIQUE (asking_id, ordinal),
  CONSTRAINT opinion_answer_asking FOREIGN KEY (asking_id) REFERENCES asking (id),
  CONSTRAINT opinion_answer_by FOREIGN KEY (answered_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- No law says how soon an opinion is answered: fifteen working days are proposed, and the bureau has to confirm them.
INSERT INTO statutory_clock (code, revision, position, title, title_en, starts_with, starts_with_en, amount, unit,
  until_day, extension_amount, extension_by, extension_by_en, pauses, pauses_en, warn_days, article, article_en, grounds,
  reason, recorded_at, recorded_by) VALUES
  ('opinion-answer', 1, 23, '征求意见：逐条反馈', 'Opinions heard: answer each point', '征求意见', 'somebody was asked for their opinion', 15, 'WORKING_DAYS', '', NULL, '', '', '', '', 3, '本单位规定，由本单位确认', 'the bureau’s own rule, which the bureau has to confirm', 'UNCONFIRMED', '', '2026-11-30 00:00:00', NULL);
