-- Inspections that were held: 三查合一, and the five checks from 岗位自查 to 社会帮查. What they found, point by point, stands in
-- outcome. unit_id is the cell on level two under which the inspected cell stood on that day, by which the months are told;
-- unsettled is of how many findings nothing became yet. The keys of lists hold what lists are narrowed down by.
CREATE TABLE inspection (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind        VARCHAR(20) NOT NULL,
  cell_id     BIGINT NOT NULL,
  unit_id     BIGINT NOT NULL,
  held_on     DATE NOT NULL,
  place       VARCHAR(100) NOT NULL,
  words       VARCHAR(2000) NOT NULL,
  companies   INT NOT NULL,
  receipts    INT NOT NULL,
  disagreed   INT NOT NULL,
  asked       INT NOT NULL,
  knew        INT NOT NULL,
  findings    INT NOT NULL,
  unsettled   INT NOT NULL,
  form_token  VARCHAR(40) NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  recorded_by BIGINT NOT NULL,
  lock_count  INT NOT NULL,
  CONSTRAINT inspection_form_token UNIQUE (form_token),
  KEY inspection_by_day (held_on, id, cell_id, kind),
  KEY inspection_of_kind (kind, held_on, id, cell_id),
  KEY inspection_of_cell (cell_id, held_on, id, kind),
  KEY inspection_unsettled (cell_id, unsettled),
  CONSTRAINT inspection_cell FOREIGN KEY (cell_id) REFERENCES cell (id),
  CONSTRAINT inspection_unit FOREIGN KEY (unit_id) REFERENCES cell (id),
  CONSTRAINT inspection_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was looked at under an aspect, and how many findings came of it; an aspect without a row was not looked at.
CREATE TABLE inspection_aspect (
  inspection_id BIGINT NOT NULL,
  aspect        VARCHAR(20) NOT NULL,
  looked_at     VARCHAR(1000) NOT NULL,
  findings      INT NOT NULL,
  PRIMARY KEY (inspection_id, aspect),
  CONSTRAINT inspection_aspect_of FOREIGN KEY (inspection_id) REFERENCES inspection (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who inspected.
CREATE TABLE inspection_inspector (
  inspection_id BIGINT NOT NULL,
  person_id     BIGINT NOT NULL,
  PRIMARY KEY (inspection_id, person_id),
  CONSTRAINT inspection_inspector_of FOREIGN KEY (inspection_id) REFERENCES inspection (id),
  CONSTRAINT inspection_inspector_person FOREIGN KEY (person_id) REFERENCES person (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
