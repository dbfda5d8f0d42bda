-- Workbooks of the grid between their dry run and their recording: few, small, and not for long. The public has no view of them.
CREATE TABLE grid_workbook (
  id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name        VARCHAR(200) NOT NULL,
  content     MEDIUMBLOB NOT NULL,
  uploaded_by BIGINT NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  CONSTRAINT grid_workbook_uploader FOREIGN KEY (uploaded_by) REFERENCES account (id),
  KEY grid_workbook_by_age (uploaded_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
