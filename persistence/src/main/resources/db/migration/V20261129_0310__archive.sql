-- What is in the archive is kept as it is.
ALTER TABLE tenant ADD COLUMN archived_at DATETIME(6) NULL;
ALTER TABLE tenant ADD COLUMN archived_by_id BINARY(16) NULL;
ALTER TABLE tenant ADD CONSTRAINT tenant_archived_by_fk FOREIGN KEY (archived_by_id) REFERENCES person (id);
ALTER TABLE management_system ADD COLUMN archived_at DATETIME(6) NULL;
ALTER TABLE management_system ADD COLUMN archived_by_id BINARY(16) NULL;
ALTER TABLE management_system ADD CONSTRAINT management_system_archived_by_fk
    FOREIGN KEY (archived_by_id) REFERENCES person (id);
ALTER TABLE assessment ADD COLUMN archived_at DATETIME(6) NULL;
ALTER TABLE assessment ADD COLUMN archived_by_id BINARY(16) NULL;
ALTER TABLE assessment ADD CONSTRAINT assessment_archived_by_fk FOREIGN KEY (archived_by_id) REFERENCES person (id);
