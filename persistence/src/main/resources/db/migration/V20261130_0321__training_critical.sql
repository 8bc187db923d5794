-- Whoever lacks a critical competence keeps the system from being released for operation.
ALTER TABLE competence ADD COLUMN critical BOOLEAN NOT NULL DEFAULT FALSE;
