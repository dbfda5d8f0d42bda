-- The two schemas and the three accounts, for MySQL 8.4 or MariaDB 10.11+. Run once as the database's administrator,
-- after replacing the three passwords and the host (here: everything on one machine; where the database is told
-- skip_name_resolve it is '127.0.0.1').
-- Rights on single tables are not given here: the migrate step gives them and takes back what is no longer due.

CREATE DATABASE sungrid CHARACTER SET utf8mb4;
CREATE DATABASE sungrid_public CHARACTER SET utf8mb4;

-- Owns both schemas; used by the migrate step alone. Keep its password away from the application server.
CREATE USER 'sungrid_owner'@'localhost' IDENTIFIED BY 'replace-owner';
GRANT ALL PRIVILEGES ON sungrid.* TO 'sungrid_owner'@'localhost' WITH GRANT OPTION;
GRANT ALL PRIVILEGES ON sungrid_public.* TO 'sungrid_owner'@'localhost' WITH GRANT OPTION;

-- The internal admin.
CREATE USER 'sungrid_admin'@'localhost' IDENTIFIED BY 'replace-admin';

-- The public portal: will be able to read the views of sungrid_public and nothing else.
CREATE USER 'sungrid_portal'@'localhost' IDENTIFIED BY 'replace-portal';
