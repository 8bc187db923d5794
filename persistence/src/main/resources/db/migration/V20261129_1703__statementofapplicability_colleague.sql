-- Who owns a control is a colleague. The ids are those of the logins that owned one before.
ALTER TABLE statement_control DROP CONSTRAINT statement_control_owner_fk;
ALTER TABLE statement_control ADD CONSTRAINT statement_control_colleague_fk
    FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id);
