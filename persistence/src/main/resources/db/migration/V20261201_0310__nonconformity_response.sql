-- What a certification body was sent about one audit. The files are kept as they were sent.
CREATE TABLE nonconformity_response (
    tenant_id        BINARY(16)  NOT NULL,
    id               BINARY(16)  NOT NULL,
    version          INT         NOT NULL,
    planned_audit_id BINARY(16)  NOT NULL,
    number           INT         NOT NULL,
    sent_on          DATE        NOT NULL,
    nonconformities  INT         NOT NULL,
    submitted_at     DATETIME(6) NOT NULL,
    submitted_by_id  BINARY(16)  NOT NULL,
    workbook_file_id BINARY(16)   NOT NULL,
    workbook_name    VARCHAR(255) NOT NULL,
    workbook_size    BIGINT       NOT NULL,
    workbook_sha256  CHAR(64)     NOT NULL,
    pages_file_id BINARY(16)   NOT NULL,
    pages_name    VARCHAR(255) NOT NULL,
    pages_size    BIGINT       NOT NULL,
    pages_sha256  CHAR(64)     NOT NULL,
    was_accepted     BOOLEAN     NULL,
    answered_on      DATE        NULL,
    answer_note      TEXT        NULL,
    again_by_on      DATE        NULL,
    answered_at      DATETIME(6) NULL,
    answered_by_id   BINARY(16)  NULL,
    CONSTRAINT nonconformity_response_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT nonconformity_response_number_uk UNIQUE (tenant_id, planned_audit_id, number),
    CONSTRAINT nonconformity_response_audit_fk FOREIGN KEY (tenant_id, planned_audit_id)
        REFERENCES planned_audit (tenant_id, id),
    CONSTRAINT nonconformity_response_workbook_fk FOREIGN KEY (tenant_id, workbook_file_id)
        REFERENCES kept_file (tenant_id, id),
    CONSTRAINT nonconformity_response_pages_fk FOREIGN KEY (tenant_id, pages_file_id)
        REFERENCES kept_file (tenant_id, id),
    CONSTRAINT nonconformity_response_submitted_by_fk FOREIGN KEY (submitted_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_response_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_response_answer_ck CHECK ((was_accepted IS NULL) = (answered_on IS NULL)
        AND (was_accepted IS NULL) = (answered_at IS NULL)
        AND (was_accepted IS NULL) = (answered_by_id IS NULL))
);
