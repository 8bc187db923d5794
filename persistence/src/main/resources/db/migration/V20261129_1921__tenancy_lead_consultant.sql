-- Who leads the organisation for the firm. Those who began an engagement lead it until now.
ALTER TABLE engagement ADD COLUMN lead_consultant_id BINARY(16) NULL;
ALTER TABLE engagement ADD CONSTRAINT engagement_lead_consultant_fk
    FOREIGN KEY (lead_consultant_id) REFERENCES person (id);
UPDATE engagement SET lead_consultant_id = started_by_id
    WHERE started_by_id IN (SELECT m.person_id FROM firm_membership m WHERE m.firm_id = engagement.firm_id);
