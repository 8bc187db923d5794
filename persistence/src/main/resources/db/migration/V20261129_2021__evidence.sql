-- What shows that something is done as it should be. The row holds the validity of its latest revision.
CREATE TABLE evidence (
    tenant_id            BINARY(16)   NOT NULL,
    id                   BINARY(16)   NOT NULL,
    version              INT          NOT NULL,
    title                VARCHAR(200) NOT NULL,
    description          TEXT         NULL,
    owner_id             BINARY(16)   NULL,
    -- Where it is a record of carrying out a process.
    process              VARCHAR(200) NULL,
    record_kind          VARCHAR(200) NULL,
    revision             INT          NOT NULL,
    valid_from_on        DATE         NOT NULL,
    valid_until_on       DATE         NULL,
    -- What has no end comes last.
    expiry_order_on      DATE         NOT NULL,
    archived_at          DATETIME(6)  NULL,
    archived_by_id       BINARY(16)   NULL,
    CONSTRAINT evidence_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT evidence_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT evidence_archived_by_fk FOREIGN KEY (archived_by_id) REFERENCES person (id),
    CONSTRAINT evidence_record_ck CHECK ((process IS NULL) = (record_kind IS NULL)),
    CONSTRAINT evidence_validity_ck CHECK (valid_until_on IS NULL OR valid_until_on >= valid_from_on)
);
CREATE INDEX evidence_expiry_idx ON evidence (tenant_id, expiry_order_on, id);

CREATE TABLE evidence_revision (
    tenant_id      BINARY(16)    NOT NULL,
    id             BINARY(16)    NOT NULL,
    evidence_id    BINARY(16)    NOT NULL,
    number         INT           NOT NULL,
    kept_file_id   BINARY(16)    NULL,
    file_name      VARCHAR(200)  NULL,
    file_type      VARCHAR(16)   NULL,
    size           BIGINT        NULL,
    sha256         VARCHAR(64)   NULL,
    url            VARCHAR(2000) NULL,
    valid_from_on  DATE          NOT NULL,
    valid_until_on DATE          NULL,
    note           TEXT          NULL,
    created_at     DATETIME(6)   NOT NULL,
    created_by_id  BINARY(16)    NULL,
    -- The colleague who was asked for it and gave it.
    colleague_id   BINARY(16)    NULL,
    CONSTRAINT evidence_revision_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_revision_number_uk UNIQUE (tenant_id, evidence_id, number),
    CONSTRAINT evidence_revision_evidence_fk FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence (tenant_id, id),
    CONSTRAINT evidence_revision_file_fk FOREIGN KEY (tenant_id, kept_file_id) REFERENCES kept_file (tenant_id, id),
    CONSTRAINT evidence_revision_created_by_fk FOREIGN KEY (created_by_id) REFERENCES person (id),
    CONSTRAINT evidence_revision_colleague_fk
        FOREIGN KEY (tenant_id, colleague_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT evidence_revision_content_ck CHECK
        ((kept_file_id IS NULL) = (url IS NOT NULL) AND (kept_file_id IS NULL) = (file_name IS NULL)
         AND (kept_file_id IS NULL) = (file_type IS NULL) AND (kept_file_id IS NULL) = (size IS NULL)
         AND (kept_file_id IS NULL) = (sha256 IS NULL)),
    CONSTRAINT evidence_revision_validity_ck CHECK (valid_until_on IS NULL OR valid_until_on >= valid_from_on)
);

-- What evidence is about.
CREATE TABLE evidence_subject (
    tenant_id          BINARY(16) NOT NULL,
    evidence_id        BINARY(16) NOT NULL,
    ordinal            INT        NOT NULL,
    clause_id          BINARY(16) NULL,
    control_id         BINARY(16) NULL,
    assessment_item_id BINARY(16) NULL,
    CONSTRAINT evidence_subject_pk PRIMARY KEY (tenant_id, evidence_id, ordinal),
    CONSTRAINT evidence_subject_clause_uk UNIQUE (tenant_id, clause_id, evidence_id),
    CONSTRAINT evidence_subject_control_uk UNIQUE (tenant_id, control_id, evidence_id),
    CONSTRAINT evidence_subject_item_uk UNIQUE (tenant_id, assessment_item_id, evidence_id),
    CONSTRAINT evidence_subject_evidence_fk FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence (tenant_id, id),
    CONSTRAINT evidence_subject_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT evidence_subject_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT evidence_subject_item_fk
        FOREIGN KEY (tenant_id, assessment_item_id) REFERENCES assessment_item (tenant_id, id),
    CONSTRAINT evidence_subject_one_ck CHECK
        ((clause_id IS NULL OR control_id IS NULL) AND (clause_id IS NULL OR assessment_item_id IS NULL)
         AND (control_id IS NULL OR assessment_item_id IS NULL)
         AND (clause_id IS NOT NULL OR control_id IS NOT NULL OR assessment_item_id IS NOT NULL))
);

-- Evidence that a colleague is asked for.
CREATE TABLE evidence_request (
    tenant_id          BINARY(16)   NOT NULL,
    id                 BINARY(16)   NOT NULL,
    version            INT          NOT NULL,
    title              VARCHAR(200) NOT NULL,
    description        TEXT         NULL,
    assignee_id        BINARY(16)   NOT NULL,
    due_on             DATE         NOT NULL,
    clause_id          BINARY(16)   NULL,
    control_id         BINARY(16)   NULL,
    assessment_item_id BINARY(16)   NULL,
    requested_by_id    BINARY(16)   NULL,
    requested_at       DATETIME(6)  NOT NULL,
    state              VARCHAR(16)  NOT NULL,
    evidence_id        BINARY(16)   NULL,
    comment            TEXT         NULL,
    changed_at         DATETIME(6)  NULL,
    changed_by_id      BINARY(16)   NULL,
    CONSTRAINT evidence_request_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_request_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT evidence_request_assignee_fk
        FOREIGN KEY (tenant_id, assignee_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT evidence_request_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT evidence_request_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT evidence_request_item_fk
        FOREIGN KEY (tenant_id, assessment_item_id) REFERENCES assessment_item (tenant_id, id),
    CONSTRAINT evidence_request_requested_by_fk FOREIGN KEY (requested_by_id) REFERENCES person (id),
    CONSTRAINT evidence_request_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES person (id),
    CONSTRAINT evidence_request_evidence_fk FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence (tenant_id, id),
    CONSTRAINT evidence_request_state_ck CHECK (state IN ('OPEN', 'GIVEN', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    CONSTRAINT evidence_request_changed_ck CHECK ((state = 'OPEN') = (changed_at IS NULL)),
    CONSTRAINT evidence_request_comment_ck CHECK ((state = 'RETURNED') = (comment IS NOT NULL)),
    CONSTRAINT evidence_request_evidence_ck CHECK
        ((state NOT IN ('GIVEN', 'RETURNED', 'ACCEPTED') OR evidence_id IS NOT NULL)
         AND (state <> 'OPEN' OR evidence_id IS NULL))
);
CREATE INDEX evidence_request_due_idx ON evidence_request (tenant_id, due_on, id);
