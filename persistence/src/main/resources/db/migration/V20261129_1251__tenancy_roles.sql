-- Who ended a role and why, and the firm that stands in where no representative follows.
ALTER TABLE membership ADD COLUMN ended_by_id BINARY(16) NULL;
ALTER TABLE membership ADD COLUMN end_reason VARCHAR(1000) NULL;
ALTER TABLE membership ADD COLUMN standing_in_firm_id BINARY(16) NULL;
ALTER TABLE membership ADD CONSTRAINT membership_ended_by_fk FOREIGN KEY (ended_by_id) REFERENCES person (id);
ALTER TABLE membership ADD CONSTRAINT membership_standing_in_firm_fk
    FOREIGN KEY (standing_in_firm_id) REFERENCES firm (id);
ALTER TABLE membership ADD CONSTRAINT membership_ending_ck
    CHECK (ended_by_id IS NULL OR end_reason IS NOT NULL);
