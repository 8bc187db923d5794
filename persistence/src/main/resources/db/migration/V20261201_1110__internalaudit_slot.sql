ALTER TABLE internal_audit
    ADD COLUMN last_slot_number INT NOT NULL DEFAULT 0;

ALTER TABLE internal_audit
    ADD COLUMN plan_sent_at DATETIME(6) NULL;

-- The times are local ones of the organisation, such as 09:00. Numbers stay, since calendars know slots by them.
CREATE TABLE internal_audit_slot (
    tenant_id                 BINARY(16)    NOT NULL,
    internal_audit_id         BINARY(16)    NOT NULL,
    number                    INT           NOT NULL,
    kind                      VARCHAR(16)   NOT NULL,
    topic                     VARCHAR(200)  NULL,
    held_on                   DATE          NOT NULL,
    from_time                 VARCHAR(5)    NOT NULL,
    until_time                VARCHAR(5)    NOT NULL,
    internal_audit_process_id BINARY(16)    NULL,
    site_id                   BINARY(16)    NULL,
    link                      VARCHAR(2048) NULL,
    CONSTRAINT internal_audit_slot_pk PRIMARY KEY (tenant_id, internal_audit_id, number),
    CONSTRAINT internal_audit_slot_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_slot_process_fk FOREIGN KEY (tenant_id, internal_audit_process_id)
        REFERENCES internal_audit_process (tenant_id, id),
    CONSTRAINT internal_audit_slot_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id),
    CONSTRAINT internal_audit_slot_kind_ck CHECK (kind IN ('OPENING', 'SLOT', 'CLOSING'))
);

CREATE TABLE internal_audit_slot_person (
    tenant_id         BINARY(16) NOT NULL,
    internal_audit_id BINARY(16) NOT NULL,
    slot_number       INT        NOT NULL,
    ordinal           INT        NOT NULL,
    colleague_id      BINARY(16) NOT NULL,
    is_auditor        BOOLEAN    NOT NULL,
    CONSTRAINT internal_audit_slot_person_pk PRIMARY KEY (tenant_id, internal_audit_id, slot_number, ordinal),
    CONSTRAINT internal_audit_slot_person_slot_fk FOREIGN KEY (tenant_id, internal_audit_id, slot_number)
        REFERENCES internal_audit_slot (tenant_id, internal_audit_id, number),
    CONSTRAINT internal_audit_slot_person_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id)
);

CREATE TABLE internal_audit_slot_clause (
    tenant_id         BINARY(16) NOT NULL,
    internal_audit_id BINARY(16) NOT NULL,
    slot_number       INT        NOT NULL,
    ordinal           INT        NOT NULL,
    clause_id         BINARY(16) NOT NULL,
    CONSTRAINT internal_audit_slot_clause_pk PRIMARY KEY (tenant_id, internal_audit_id, slot_number, ordinal),
    CONSTRAINT internal_audit_slot_clause_slot_fk FOREIGN KEY (tenant_id, internal_audit_id, slot_number)
        REFERENCES internal_audit_slot (tenant_id, internal_audit_id, number),
    CONSTRAINT internal_audit_slot_clause_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id)
);

-- What each was told last, also of slots that are gone.
CREATE TABLE internal_audit_invitation (
    tenant_id         BINARY(16)  NOT NULL,
    internal_audit_id BINARY(16)  NOT NULL,
    slot_number       INT         NOT NULL,
    colleague_id      BINARY(16)  NOT NULL,
    sequence_number   INT         NOT NULL,
    is_called_off     BOOLEAN     NOT NULL,
    digest            VARCHAR(64) NOT NULL,
    kind              VARCHAR(16) NOT NULL,
    held_on           DATE        NOT NULL,
    from_time         VARCHAR(5)  NOT NULL,
    until_time        VARCHAR(5)  NOT NULL,
    CONSTRAINT internal_audit_invitation_pk PRIMARY KEY (tenant_id, internal_audit_id, slot_number, colleague_id),
    CONSTRAINT internal_audit_invitation_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_invitation_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id),
    CONSTRAINT internal_audit_invitation_kind_ck CHECK (kind IN ('OPENING', 'SLOT', 'CLOSING'))
);
