-- What people have found out about a certification body for a management system. It stays; the latest counts.
CREATE TABLE body_check_record (
    tenant_id             BINARY(16)    NOT NULL,
    id                    BINARY(16)    NOT NULL,
    version               INT           NOT NULL,
    management_system_id  BINARY(16)    NOT NULL,
    certification_body_id BINARY(16)    NOT NULL,
    kind                  VARCHAR(8)    NOT NULL,
    outcome               VARCHAR(8)    NOT NULL,
    evidence              VARCHAR(2000) NOT NULL,
    checked_on            DATE          NOT NULL,
    recorded_by_id        BINARY(16)    NOT NULL,
    recorded_at           DATETIME(6)   NOT NULL,
    CONSTRAINT body_check_record_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT body_check_record_system_fk FOREIGN KEY (tenant_id, management_system_id)
        REFERENCES management_system (tenant_id, id),
    CONSTRAINT body_check_record_body_fk FOREIGN KEY (tenant_id, certification_body_id)
        REFERENCES certification_body (tenant_id, id),
    CONSTRAINT body_check_record_person_fk FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT body_check_record_outcome_ck CHECK (outcome IN ('PASSED', 'FAILED', 'UNKNOWN'))
);
CREATE INDEX body_check_record_about_idx
    ON body_check_record (tenant_id, management_system_id, certification_body_id, id);
