-- Codes that differ only by small and capital letters look like one to people: a new one is refused, so it is looked for.
ALTER TABLE cell
  ADD COLUMN code_folded VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin GENERATED ALWAYS AS (LOWER(code)) STORED,
  ADD KEY cell_by_folded_code (code_folded);

-- The list of work asks which posts and which tellings of cells begin or end around a day.
CREATE INDEX assignment_ending ON assignment (recorded_until, held_until, id);
CREATE INDEX assignment_by_capacity ON assignment (recorded_until, capacity, held_until, id);
CREATE INDEX cell_state_ending ON cell_state (recorded_until, held_until, id);
CREATE INDEX cell_state_beginning ON cell_state (recorded_until, held_from, id);
-- Persons are looked for by the beginning of their name as well as of their number.
CREATE INDEX person_by_name ON person (name, id);

-- The same cells as before, with the new column.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.cell AS
  SELECT k.id, k.code, k.recorded_at, k.code_folded
  FROM cell k
  WHERE EXISTS (SELECT 1 FROM ${public_schema}.cell_state c WHERE c.cell_id = k.id);
