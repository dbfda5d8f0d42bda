-- Tickets that ended since a moment, for what is counted of a month or a quarter.
CREATE INDEX ticket_by_end ON ticket (ended_at, raised_at, secrecy);

-- Months (2026-10) and quarters (2026-Q3) that somebody was told of or wrote a bulletin about. Whoever does locks the row.
CREATE TABLE bulletin_period (
  period  VARCHAR(10) NOT NULL PRIMARY KEY,
  told_at DATETIME(6) NULL
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The one bulletin of a period, as long as there is its disclosure: with a draft that is thrown away the row goes, and another
-- can be made. The figures are those that were written into the draft, as JSON.
CREATE TABLE ticket_bulletin (
  period        VARCHAR(10) NOT NULL PRIMARY KEY,
  disclosure_id BIGINT NOT NULL,
  figures       MEDIUMTEXT NOT NULL,
  produced_at   DATETIME(6) NOT NULL,
  produced_by   BIGINT NOT NULL,
  UNIQUE KEY ticket_bulletin_disclosure (disclosure_id),
  CONSTRAINT ticket_bulletin_period FOREIGN KEY (period) REFERENCES bulletin_period (period),
  CONSTRAINT ticket_bulletin_of FOREIGN KEY (disclosure_id) REFERENCES disclosure (id) ON DELETE CASCADE,
  CONSTRAINT ticket_bulletin_by FOREIGN KEY (produced_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
