-- A document that several clauses of an edition ask for is one document.
ALTER TABLE clause ADD COLUMN documentation_item VARCHAR(100) NULL;
