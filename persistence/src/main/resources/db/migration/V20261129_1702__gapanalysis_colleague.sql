-- Who is asked is a colleague. The ids are those of the logins that were asked before.
ALTER TABLE assessment_item DROP CONSTRAINT assessment_item_assignee_fk;
ALTER TABLE assessment_item ADD CONSTRAINT assessment_item_colleague_fk
    FOREIGN KEY (tenant_id, assignee_id) REFERENCES colleague (tenant_id, id);
ALTER TABLE assessment_turn DROP CONSTRAINT assessment_turn_assignee_fk;
ALTER TABLE assessment_turn ADD CONSTRAINT assessment_turn_colleague_fk
    FOREIGN KEY (tenant_id, assignee_id) REFERENCES colleague (tenant_id, id);
