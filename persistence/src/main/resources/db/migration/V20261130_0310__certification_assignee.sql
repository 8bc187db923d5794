ALTER TABLE finding ADD COLUMN assignee_id BINARY(16) NULL;
ALTER TABLE finding ADD CONSTRAINT finding_assignee_fk
    FOREIGN KEY (tenant_id, assignee_id) REFERENCES colleague (tenant_id, id);
