DROP INDEX audit_entry_subject_idx ON audit_entry;
CREATE INDEX audit_entry_subject_idx ON audit_entry (tenant_id, subject_id, occurred_at, sequence);
CREATE INDEX audit_entry_type_idx ON audit_entry (tenant_id, subject_type, occurred_at, sequence);
CREATE INDEX audit_entry_person_idx ON audit_entry (tenant_id, person_id, occurred_at, sequence);
CREATE INDEX audit_entry_operation_idx ON audit_entry (tenant_id, operation, occurred_at, sequence);
CREATE INDEX audit_entry_time_idx ON audit_entry (tenant_id, occurred_at, sequence);
