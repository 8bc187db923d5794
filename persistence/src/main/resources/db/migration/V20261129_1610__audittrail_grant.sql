-- By which grant somebody acted. Like the subject, it is a fact of then, and refers to nothing.
ALTER TABLE audit_entry ADD COLUMN role VARCHAR(32) NULL;
ALTER TABLE audit_entry ADD COLUMN membership_id BINARY(16) NULL;
ALTER TABLE audit_entry ADD COLUMN engagement_id BINARY(16) NULL;
