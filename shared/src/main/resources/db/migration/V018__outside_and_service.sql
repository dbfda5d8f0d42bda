-- A right may hang on a term of a supervisor from outside as well, told by the cell that is watched and the level.
ALTER TABLE account_right ADD COLUMN supervisor_level VARCHAR(20) NULL AFTER capacity;
