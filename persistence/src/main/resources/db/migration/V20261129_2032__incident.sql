-- What the certification body is told: by when somebody finds out whether it must be (answer_by_on), by when it must be
-- (notice_due_on), and when it was (told_on).
CREATE TABLE incident (
    tenant_id             BINARY(16)   NOT NULL,
    id                    BINARY(16)   NOT NULL,
    version               INT          NOT NULL,
    number                INT          NOT NULL,
    kind                  VARCHAR(16)  NOT NULL,
    title                 VARCHAR(300) NOT NULL,
    description           TEXT         NULL,
    occurred_on           DATE         NOT NULL,
    place                 VARCHAR(200) NULL,
    immediate_action      TEXT         NULL,
    owner_id              BINARY(16)   NULL,
    notice                VARCHAR(16)  NOT NULL,
    notice_reason         TEXT         NULL,
    certification_body_id BINARY(16)   NULL,
    answer_by_on          DATE         NULL,
    notice_due_on         DATE         NULL,
    told_on               DATE         NULL,
    told_how              TEXT         NULL,
    recorded_at           DATETIME(6)  NOT NULL,
    recorded_by_id        BINARY(16)   NOT NULL,
    closed_at             DATETIME(6)  NULL,
    closed_by_id          BINARY(16)   NULL,
    closed_why            TEXT         NULL,
    CONSTRAINT incident_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT incident_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT incident_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT incident_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT incident_certification_body_fk FOREIGN KEY (tenant_id, certification_body_id)
        REFERENCES certification_body (tenant_id, id),
    CONSTRAINT incident_recorded_by_fk FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT incident_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id),
    CONSTRAINT incident_kind_ck CHECK (kind IN ('ACCIDENT', 'POLLUTION', 'BREACH', 'COMPLAINT')),
    CONSTRAINT incident_notice_ck CHECK (notice IN ('UNCLEAR', 'NOT_REQUIRED', 'REQUIRED', 'TOLD')),
    CONSTRAINT incident_days_ck CHECK ((notice = 'UNCLEAR') = (answer_by_on IS NOT NULL)
        AND (notice IN ('REQUIRED', 'TOLD')) = (notice_due_on IS NOT NULL)
        AND (notice = 'TOLD') = (told_on IS NOT NULL)),
    CONSTRAINT incident_closed_ck CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
        AND (closed_at IS NULL) = (closed_why IS NULL))
);
CREATE INDEX incident_occurred_idx ON incident (tenant_id, occurred_on, id);

CREATE TABLE incident_link (
    tenant_id   BINARY(16) NOT NULL,
    incident_id BINARY(16) NOT NULL,
    ordinal     INT        NOT NULL,
    clause_id   BINARY(16) NULL,
    control_id  BINARY(16) NULL,
    CONSTRAINT incident_link_pk PRIMARY KEY (tenant_id, incident_id, ordinal),
    CONSTRAINT incident_link_incident_fk FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id),
    CONSTRAINT incident_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT incident_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT incident_link_subject_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);
CREATE INDEX incident_link_clause_idx ON incident_link (tenant_id, clause_id, incident_id);
CREATE INDEX incident_link_control_idx ON incident_link (tenant_id, control_id, incident_id);
