-- An export counts its changes as everything else does.
ALTER TABLE tenant_export ADD COLUMN version INT NOT NULL DEFAULT 1;
