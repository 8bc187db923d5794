-- Where a mark, or the word "certified", is used.
CREATE TABLE mark_use (
    tenant_id        BINARY(16)   NOT NULL,
    id               BINARY(16)   NOT NULL,
    version          INT          NOT NULL,
    number           INT          NOT NULL,
    kind             VARCHAR(16)  NOT NULL,
    title            VARCHAR(300) NOT NULL,
    claim            TEXT         NULL,
    url              TEXT         NULL,
    certification_id BINARY(16)   NOT NULL,
    owner_id         BINARY(16)   NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    recorded_by_id   BINARY(16)   NOT NULL,
    closed_at        DATETIME(6)  NULL,
    closed_by_id     BINARY(16)   NULL,
    closed_why       TEXT         NULL,
    CONSTRAINT mark_use_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT mark_use_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT mark_use_certification_fk
        FOREIGN KEY (tenant_id, certification_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT mark_use_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT mark_use_recorded_by_fk FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT mark_use_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id),
    CONSTRAINT mark_use_kind_ck CHECK (kind IN
        ('WEBSITE', 'VEHICLE', 'TENDER', 'LABEL', 'PRINT', 'SIGN', 'SOCIAL_MEDIA', 'OTHER')),
    CONSTRAINT mark_use_closed_ck CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
        AND (closed_at IS NULL) = (closed_why IS NULL))
);
CREATE INDEX mark_use_certification_idx ON mark_use (tenant_id, certification_id, id);

CREATE TABLE mark_use_link (
    tenant_id   BINARY(16) NOT NULL,
    mark_use_id BINARY(16) NOT NULL,
    ordinal     INT        NOT NULL,
    clause_id   BINARY(16) NULL,
    control_id  BINARY(16) NULL,
    CONSTRAINT mark_use_link_pk PRIMARY KEY (tenant_id, mark_use_id, ordinal),
    CONSTRAINT mark_use_link_use_fk FOREIGN KEY (tenant_id, mark_use_id) REFERENCES mark_use (tenant_id, id),
    CONSTRAINT mark_use_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT mark_use_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT mark_use_link_subject_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);

-- What is to be done at one place because of what became of the certification on a day; once for each.
CREATE TABLE mark_task (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      INT          NOT NULL,
    mark_use_id  BINARY(16)   NOT NULL,
    title        VARCHAR(300) NOT NULL,
    cause        VARCHAR(16)  NOT NULL,
    caused_on    DATE         NOT NULL,
    owner_id     BINARY(16)   NULL,
    due_on       DATE         NOT NULL,
    done_on      DATE         NULL,
    note         TEXT         NULL,
    CONSTRAINT mark_task_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT mark_task_use_fk FOREIGN KEY (tenant_id, mark_use_id) REFERENCES mark_use (tenant_id, id),
    CONSTRAINT mark_task_cause_uk UNIQUE (tenant_id, mark_use_id, cause, caused_on),
    CONSTRAINT mark_task_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT mark_task_cause_ck CHECK (cause IN
        ('SUSPENDED', 'WITHDRAWN', 'EXPIRED', 'SCOPE_REDUCED', 'EDITION_LOST', 'TRANSFERRED')),
    CONSTRAINT mark_task_done_ck CHECK ((done_on IS NULL) = (note IS NULL))
);
CREATE INDEX mark_task_due_idx ON mark_task (tenant_id, mark_use_id, due_on, id);
