-- Which management system an assessment and a certification are of. What was stored before names none.
ALTER TABLE assessment ADD COLUMN management_system_id BINARY(16) NULL;
CREATE INDEX assessment_management_system_idx ON assessment (tenant_id, management_system_id, created_at, id);
ALTER TABLE assessment ADD CONSTRAINT assessment_management_system_fk
    FOREIGN KEY (tenant_id, management_system_id) REFERENCES management_system (tenant_id, id);
ALTER TABLE certification ADD COLUMN management_system_id BINARY(16) NULL;
CREATE INDEX certification_management_system_idx
    ON certification (tenant_id, management_system_id, applied_on, id);
ALTER TABLE certification ADD CONSTRAINT certification_management_system_fk
    FOREIGN KEY (tenant_id, management_system_id) REFERENCES management_system (tenant_id, id);
