-- The import writes these rows anew; only then has each an id made from what it is about.
DELETE FROM standard_change_part;
DELETE FROM standard_change;
ALTER TABLE standard_change ADD COLUMN id BINARY(16) NOT NULL;
ALTER TABLE standard_change ADD CONSTRAINT standard_change_id_uk UNIQUE (id);
