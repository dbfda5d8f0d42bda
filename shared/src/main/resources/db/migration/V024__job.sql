-- What time alone makes due. An effect and its row are written in one transaction: the row's key is why it happens once,
-- on however many nodes. The fence is the number of the lease under which it was written; it never falls with the id.
CREATE TABLE job_effect (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job          VARCHAR(40) NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject_id   BIGINT NOT NULL,
  due_at       DATETIME(6) NOT NULL,
  done_at      DATETIME(6) NOT NULL,
  late         BOOLEAN NOT NULL,
  node         VARCHAR(60) NOT NULL,
  fence        BIGINT NOT NULL,
  UNIQUE KEY job_effect_once (job, subject_kind, subject_id, due_at),
  KEY job_effect_day (job, done_at, late),
  KEY job_effect_old (done_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Which node works on a job, so that the others don't compete. Each change of the holder raises the fence.
CREATE TABLE job_lease (
  job        VARCHAR(40) NOT NULL PRIMARY KEY,
  holder     VARCHAR(60) NOT NULL,
  held_until DATETIME(6) NOT NULL,
  fence      BIGINT NOT NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What failed and is tried again at again_at, or was parked. A row goes with the effect.
CREATE TABLE job_failure (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job          VARCHAR(40) NOT NULL,
  subject_kind VARCHAR(40) NOT NULL,
  subject_id   BIGINT NOT NULL,
  due_at       DATETIME(6) NOT NULL,
  tries        INT NOT NULL,
  last_at      DATETIME(6) NOT NULL,
  again_at     DATETIME(6) NULL,
  parked_at    DATETIME(6) NULL,
  reason       VARCHAR(100) NOT NULL,
  cause        VARCHAR(300) NOT NULL,
  UNIQUE KEY job_failure_once (job, subject_kind, subject_id, due_at),
  KEY job_failure_again (job, again_at),
  KEY job_failure_parked (parked_at, id),
  KEY job_failure_parked_of (job, parked_at, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The latest round of each node on each job, to be looked at.
CREATE TABLE job_round (
  job      VARCHAR(40) NOT NULL,
  node     VARCHAR(60) NOT NULL,
  began_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NOT NULL,
  next_at  DATETIME(6) NOT NULL,
  done     INT NOT NULL,
  failed   INT NOT NULL,
  trouble  VARCHAR(300) NULL,
  PRIMARY KEY (job, node),
  KEY job_round_latest (job, ended_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
