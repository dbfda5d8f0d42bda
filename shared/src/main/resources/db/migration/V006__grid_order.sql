-- The grid is listed in its own order.
CREATE INDEX cell_in_order ON cell (position, id);
