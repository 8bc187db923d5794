-- Surveillance more often than once a year, and how a body treats a suspension that meets the expiry.
ALTER TABLE certification_body ADD COLUMN surveillance_frequency_months INT NOT NULL DEFAULT 12;
ALTER TABLE certification_body ADD COLUMN restore_needs_started_recert BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE certification_body ADD CONSTRAINT certification_body_frequency_ck
    CHECK (surveillance_frequency_months IN (6, 9, 12));

ALTER TABLE planned_audit DROP CONSTRAINT planned_audit_kind_ck;
ALTER TABLE planned_audit ADD CONSTRAINT planned_audit_kind_ck CHECK (kind IN
    ('STAGE_1', 'STAGE_2', 'SURVEILLANCE_1', 'SURVEILLANCE_2', 'SURVEILLANCE_3', 'SURVEILLANCE_4', 'SURVEILLANCE_5',
     'RECERTIFICATION'));
ALTER TABLE finding DROP CONSTRAINT finding_stage_ck;
ALTER TABLE finding ADD CONSTRAINT finding_stage_ck CHECK (stage IN
    ('STAGE_1', 'STAGE_2', 'SURVEILLANCE_1', 'SURVEILLANCE_2', 'SURVEILLANCE_3', 'SURVEILLANCE_4', 'SURVEILLANCE_5',
     'RECERTIFICATION'));

-- The day of the last step that was taken although a rule was against it.
ALTER TABLE certification ADD COLUMN overridden_on DATE NULL;
