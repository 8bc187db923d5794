-- Roles in firms are changed and ended, and somebody says why.
ALTER TABLE firm_membership ADD COLUMN version INT DEFAULT 1 NOT NULL;
ALTER TABLE firm_membership ADD COLUMN granted_by_id BINARY(16) NULL;
ALTER TABLE firm_membership ADD COLUMN ended_by_id BINARY(16) NULL;
ALTER TABLE firm_membership ADD COLUMN end_reason VARCHAR(1000) NULL;
ALTER TABLE firm_membership ADD CONSTRAINT firm_membership_granted_by_fk
    FOREIGN KEY (granted_by_id) REFERENCES person (id);
ALTER TABLE firm_membership ADD CONSTRAINT firm_membership_ended_by_fk
    FOREIGN KEY (ended_by_id) REFERENCES person (id);
ALTER TABLE firm_membership ADD CONSTRAINT firm_membership_ending_ck
    CHECK ((ended_by_id IS NULL) = (end_reason IS NULL));
CREATE UNIQUE INDEX firm_membership_id_uk ON firm_membership (id);
