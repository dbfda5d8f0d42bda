-- From which cell one that was founded by a split or a merger takes over: what is hidden of the one before that day, is
-- hidden of the other on it. Nothing is told of cells that were founded before this was kept.
CREATE TABLE cell_origin (
  cell_id   BIGINT NOT NULL PRIMARY KEY,
  origin_id BIGINT NOT NULL,
  CONSTRAINT cell_origin_of FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT cell_origin_from FOREIGN KEY (origin_id) REFERENCES cell (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
