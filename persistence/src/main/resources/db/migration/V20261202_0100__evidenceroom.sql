-- What the auditors of one external audit are shown.
CREATE TABLE evidence_room (
    tenant_id        BINARY(16)   NOT NULL,
    id               BINARY(16)   NOT NULL,
    version          INT          NOT NULL,
    planned_audit_id BINARY(16)   NOT NULL,
    title            VARCHAR(200) NOT NULL,
    owner_id         BINARY(16)   NOT NULL,
    opens_on         DATE         NOT NULL,
    closes_on        DATE         NOT NULL,
    note             TEXT         NULL,
    created_at       DATETIME(6)  NOT NULL,
    created_by_id    BINARY(16)   NOT NULL,
    closed_at        DATETIME(6)  NULL,
    closed_by_id     BINARY(16)   NULL,
    closed_why       TEXT         NULL,
    CONSTRAINT evidence_room_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_room_audit_fk FOREIGN KEY (tenant_id, planned_audit_id)
        REFERENCES planned_audit (tenant_id, id),
    CONSTRAINT evidence_room_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT evidence_room_created_by_fk FOREIGN KEY (created_by_id) REFERENCES person (id),
    CONSTRAINT evidence_room_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id),
    CONSTRAINT evidence_room_days_ck CHECK (opens_on <= closes_on),
    CONSTRAINT evidence_room_closed_ck CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
        AND (closed_at IS NULL) = (closed_why IS NULL))
);

-- What was chosen for a room. The source is looked up in the organisation before it is added.
CREATE TABLE evidence_room_entry (
    tenant_id        BINARY(16)    NOT NULL,
    id               BINARY(16)    NOT NULL,
    version          INT           NOT NULL,
    evidence_room_id BINARY(16)    NOT NULL,
    source           VARCHAR(32)   NOT NULL,
    source_id        BINARY(16)    NOT NULL,
    clause           VARCHAR(100)  NULL,
    remark           VARCHAR(1000) NULL,
    added_at         DATETIME(6)   NOT NULL,
    added_by_id      BINARY(16)    NOT NULL,
    CONSTRAINT evidence_room_entry_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_room_entry_source_uk UNIQUE (tenant_id, evidence_room_id, source_id),
    CONSTRAINT evidence_room_entry_room_fk FOREIGN KEY (tenant_id, evidence_room_id)
        REFERENCES evidence_room (tenant_id, id),
    CONSTRAINT evidence_room_entry_added_by_fk FOREIGN KEY (added_by_id) REFERENCES person (id),
    CONSTRAINT evidence_room_entry_source_ck CHECK (source IN ('DOCUMENT_VERSION', 'EVIDENCE',
        'INTERNAL_AUDIT_REPORT', 'MANAGEMENT_REVIEW', 'STATEMENT_OF_APPLICABILITY', 'NONCONFORMITY_RESPONSE'))
);

-- A package is a file that is made here.
ALTER TABLE kept_file DROP CONSTRAINT kept_file_file_type_ck;
ALTER TABLE kept_file ADD CONSTRAINT kept_file_file_type_ck
    CHECK (file_type IN ('XLSX', 'DOCX', 'PDF', 'PNG', 'JPEG', 'CSV', 'TEXT', 'ZIP'));

-- A room as it was at one moment. What it holds is JSON: it is written and read as a whole, and lists do not read it.
CREATE TABLE evidence_package (
    tenant_id        BINARY(16)   NOT NULL,
    id               BINARY(16)   NOT NULL,
    version          INT          NOT NULL,
    evidence_room_id BINARY(16)   NOT NULL,
    number           INT          NOT NULL,
    state            VARCHAR(16)  NOT NULL,
    cut_off_at       DATETIME(6)  NOT NULL,
    requested_by_id  BINARY(16)   NOT NULL,
    ready_at         DATETIME(6)  NULL,
    kept_file_id     BINARY(16)   NULL,
    file_name        VARCHAR(255) NULL,
    size             BIGINT       NULL,
    sha256           VARCHAR(64)  NULL,
    CONSTRAINT evidence_package_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_package_number_uk UNIQUE (tenant_id, evidence_room_id, number),
    CONSTRAINT evidence_package_room_fk FOREIGN KEY (tenant_id, evidence_room_id)
        REFERENCES evidence_room (tenant_id, id),
    CONSTRAINT evidence_package_file_fk FOREIGN KEY (tenant_id, kept_file_id) REFERENCES kept_file (tenant_id, id),
    CONSTRAINT evidence_package_requested_by_fk FOREIGN KEY (requested_by_id) REFERENCES person (id),
    CONSTRAINT evidence_package_state_ck CHECK (state IN ('REQUESTED', 'READY')),
    CONSTRAINT evidence_package_ready_ck CHECK ((state = 'READY') = (ready_at IS NOT NULL)
        AND (ready_at IS NULL) = (kept_file_id IS NULL) AND (ready_at IS NULL) = (file_name IS NULL)
        AND (ready_at IS NULL) = (size IS NULL) AND (ready_at IS NULL) = (sha256 IS NULL))
);
CREATE INDEX evidence_package_state_idx ON evidence_package (state, cut_off_at, tenant_id, id);

CREATE TABLE evidence_package_content (
    tenant_id           BINARY(16) NOT NULL,
    evidence_package_id BINARY(16) NOT NULL,
    files               MEDIUMTEXT NOT NULL,
    CONSTRAINT evidence_package_content_pk PRIMARY KEY (tenant_id, evidence_package_id),
    CONSTRAINT evidence_package_content_package_fk FOREIGN KEY (tenant_id, evidence_package_id)
        REFERENCES evidence_package (tenant_id, id)
);

-- An auditor who looks at one room by a link, of which the hash alone is kept.
CREATE TABLE evidence_room_guest (
    tenant_id        BINARY(16)   NOT NULL,
    id               BINARY(16)   NOT NULL,
    version          INT          NOT NULL,
    evidence_room_id BINARY(16)   NOT NULL,
    name             VARCHAR(200) NOT NULL,
    address          VARCHAR(320) NOT NULL,
    locale           VARCHAR(35)  NOT NULL,
    token_hash       CHAR(64)     NOT NULL,
    sent_at          DATETIME(6)  NOT NULL,
    sent_by_id       BINARY(16)   NOT NULL,
    revoked_at       DATETIME(6)  NULL,
    revoked_by_id    BINARY(16)   NULL,
    CONSTRAINT evidence_room_guest_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_room_guest_token_uk UNIQUE (token_hash),
    CONSTRAINT evidence_room_guest_room_fk FOREIGN KEY (tenant_id, evidence_room_id)
        REFERENCES evidence_room (tenant_id, id),
    CONSTRAINT evidence_room_guest_sent_by_fk FOREIGN KEY (sent_by_id) REFERENCES person (id),
    CONSTRAINT evidence_room_guest_revoked_by_fk FOREIGN KEY (revoked_by_id) REFERENCES person (id),
    CONSTRAINT evidence_room_guest_revoked_ck CHECK ((revoked_at IS NULL) = (revoked_by_id IS NULL))
);

-- What an auditor asks for. Whoever is null is the guest.
CREATE TABLE evidence_room_request (
    tenant_id           BINARY(16)   NOT NULL,
    id                  BINARY(16)   NOT NULL,
    version             INT          NOT NULL,
    evidence_room_id    BINARY(16)   NOT NULL,
    number              INT          NOT NULL,
    state               VARCHAR(16)  NOT NULL,
    text                TEXT         NOT NULL,
    clause              VARCHAR(100) NULL,
    asker               VARCHAR(200) NOT NULL,
    guest_id            BINARY(16)   NULL,
    asked_by_id         BINARY(16)   NULL,
    asked_at            DATETIME(6)  NOT NULL,
    owner_id            BINARY(16)   NOT NULL,
    due_on              DATE         NOT NULL,
    answer_text         TEXT         NULL,
    answer_entries      TEXT         NULL,
    answered_at         DATETIME(6)  NULL,
    answered_by_id      BINARY(16)   NULL,
    reason              TEXT         NULL,
    reviewed_at         DATETIME(6)  NULL,
    reviewed_by_id      BINARY(16)   NULL,
    CONSTRAINT evidence_room_request_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_room_request_number_uk UNIQUE (tenant_id, evidence_room_id, number),
    CONSTRAINT evidence_room_request_room_fk FOREIGN KEY (tenant_id, evidence_room_id)
        REFERENCES evidence_room (tenant_id, id),
    CONSTRAINT evidence_room_request_guest_fk FOREIGN KEY (tenant_id, guest_id)
        REFERENCES evidence_room_guest (tenant_id, id),
    CONSTRAINT evidence_room_request_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT evidence_room_request_asked_by_fk FOREIGN KEY (asked_by_id) REFERENCES person (id),
    CONSTRAINT evidence_room_request_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
    CONSTRAINT evidence_room_request_reviewed_by_fk FOREIGN KEY (reviewed_by_id) REFERENCES person (id),
    CONSTRAINT evidence_room_request_state_ck
        CHECK (state IN ('OPEN', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    CONSTRAINT evidence_room_request_asked_ck CHECK ((guest_id IS NULL) <> (asked_by_id IS NULL)),
    CONSTRAINT evidence_room_request_answer_ck CHECK ((answered_at IS NULL) = (answered_by_id IS NULL)
        AND (answered_at IS NULL) = (answer_entries IS NULL)
        AND (state <> 'OPEN' OR answered_at IS NULL)
        AND (state NOT IN ('ANSWERED', 'RETURNED', 'ACCEPTED') OR answered_at IS NOT NULL)),
    CONSTRAINT evidence_room_request_reviewed_ck CHECK (
        (state IN ('RETURNED', 'ACCEPTED', 'WITHDRAWN')) = (reviewed_at IS NOT NULL)
        AND (state = 'RETURNED') = (reason IS NOT NULL))
);

-- What became of a guest's access, and what the guest did with it.
CREATE TABLE evidence_room_access (
    tenant_id        BINARY(16)   NOT NULL,
    id               BINARY(16)   NOT NULL,
    version          INT          NOT NULL,
    evidence_room_id BINARY(16)   NOT NULL,
    guest_id         BINARY(16)   NOT NULL,
    kind             VARCHAR(32)  NOT NULL,
    what             VARCHAR(320) NULL,
    package_number   INT          NULL,
    happened_at      DATETIME(6)  NOT NULL,
    recorded_by_id   BINARY(16)   NULL,
    CONSTRAINT evidence_room_access_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT evidence_room_access_room_fk FOREIGN KEY (tenant_id, evidence_room_id)
        REFERENCES evidence_room (tenant_id, id),
    CONSTRAINT evidence_room_access_guest_fk FOREIGN KEY (tenant_id, guest_id)
        REFERENCES evidence_room_guest (tenant_id, id),
    CONSTRAINT evidence_room_access_by_fk FOREIGN KEY (recorded_by_id) REFERENCES person (id)
);
CREATE INDEX evidence_room_access_room_idx
    ON evidence_room_access (tenant_id, evidence_room_id, happened_at, id);
