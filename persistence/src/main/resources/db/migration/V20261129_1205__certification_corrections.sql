-- An audit may be postponed or taken back; the day that it was agreed for is kept.
ALTER TABLE planned_audit DROP CONSTRAINT planned_audit_state_ck;
ALTER TABLE planned_audit ADD CONSTRAINT planned_audit_state_ck CHECK (state IN
    ('PLANNED', 'AGREED', 'POSTPONED', 'OVERDUE', 'STARTED', 'COMPLETED', 'CANCELLED'));
ALTER TABLE planned_audit ADD COLUMN called_off_on DATE NULL;
ALTER TABLE planned_audit ADD CONSTRAINT planned_audit_called_off_ck
    CHECK (agreed_on IS NULL OR called_off_on IS NULL);

-- What an event corrected or moved, and why.
ALTER TABLE certification_event ADD COLUMN planned_audit_id BINARY(16) NULL;
ALTER TABLE certification_event ADD COLUMN finding_id BINARY(16) NULL;
ALTER TABLE certification_event ADD COLUMN certificate_id BINARY(16) NULL;
ALTER TABLE certification_event ADD COLUMN reason TEXT NULL;
ALTER TABLE certification_event ADD CONSTRAINT certification_event_audit_fk
    FOREIGN KEY (tenant_id, planned_audit_id) REFERENCES planned_audit (tenant_id, id);
ALTER TABLE certification_event ADD CONSTRAINT certification_event_finding_fk
    FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id);
ALTER TABLE certification_event ADD CONSTRAINT certification_event_certificate_fk
    FOREIGN KEY (tenant_id, certificate_id) REFERENCES certificate (tenant_id, id);

CREATE TABLE certification_event_value (
    tenant_id              BINARY(16)  NOT NULL,
    certification_event_id BINARY(16)  NOT NULL,
    ordinal                INT         NOT NULL,
    field                  VARCHAR(32) NOT NULL,
    value_before           TEXT        NULL,
    value_after            TEXT        NULL,
    CONSTRAINT certification_event_value_pk PRIMARY KEY (tenant_id, certification_event_id, ordinal),
    CONSTRAINT certification_event_value_event_fk
        FOREIGN KEY (tenant_id, certification_event_id) REFERENCES certification_event (tenant_id, id)
);
