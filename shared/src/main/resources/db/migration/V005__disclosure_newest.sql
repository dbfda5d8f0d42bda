-- Which version of a disclosure is the newest: lists show each disclosure once, by it, in an order that an index serves.
ALTER TABLE disclosure_version ADD COLUMN newest BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE disclosure_version v
  JOIN (SELECT disclosure_id, MAX(ordinal) AS ordinal FROM disclosure_version GROUP BY disclosure_id) last
    ON last.disclosure_id = v.disclosure_id AND last.ordinal = v.ordinal
  SET v.newest = TRUE;

CREATE INDEX disclosure_version_newest ON disclosure_version (newest, edited_at, id);
CREATE INDEX disclosure_version_newest_of_state ON disclosure_version (newest, state, edited_at, id);
CREATE INDEX disclosure_version_newest_of_kind ON disclosure_version (newest, kind, edited_at, id);
CREATE INDEX disclosure_version_newest_of_cell ON disclosure_version (newest, cell_id, edited_at, id);
CREATE INDEX disclosure_version_of_batch ON disclosure_version (batch_id, id);

-- What the public is shown is the newest for it, whatever is in the making.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW ${public_schema}.disclosure_version AS
  SELECT v.id, v.disclosure_id, v.ordinal, v.kind, v.state, CAST(NULL AS SIGNED) AS batch_id, v.title, v.index_number,
         v.document_number, v.issuer, v.formed_on, v.in_force_from, v.in_force_until, v.validity, v.theme, v.cell_id,
         v.person_id, v.body, v.shown_from AS drafted_at, CAST(NULL AS SIGNED) AS drafted_by, v.shown_from AS edited_at,
         CAST(NULL AS SIGNED) AS edited_by, CAST(NULL AS DATETIME(6)) AS submitted_at,
         CAST(NULL AS SIGNED) AS submitted_by, CAST(NULL AS DATETIME(6)) AS returned_at,
         CAST(NULL AS SIGNED) AS returned_by, CAST(NULL AS CHAR(1000)) AS return_reason, v.shown_from,
         CAST(NULL AS SIGNED) AS released_by, v.shown_until, v.lock_count, v.shown_until IS NULL AS newest
  FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id
  WHERE v.shown_from IS NOT NULL AND d.withdrawn_at IS NULL;
