CREATE TABLE assessment (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    version         INT          NOT NULL,
    name            VARCHAR(200) NOT NULL,
    due_on          DATE         NULL,
    state           VARCHAR(16)  NOT NULL,
    cloned_from_id  BINARY(16)   NULL,
    created_at      DATETIME(6)  NOT NULL,
    created_by_id   BINARY(16)   NULL,
    completed_at    DATETIME(6)  NULL,
    completed_by_id BINARY(16)   NULL,
    CONSTRAINT assessment_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT assessment_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT assessment_cloned_from_fk FOREIGN KEY (tenant_id, cloned_from_id)
        REFERENCES assessment (tenant_id, id),
    CONSTRAINT assessment_created_by_fk FOREIGN KEY (created_by_id) REFERENCES person (id),
    CONSTRAINT assessment_completed_by_fk FOREIGN KEY (completed_by_id) REFERENCES person (id),
    CONSTRAINT assessment_state_ck CHECK (state IN ('IN_PROGRESS', 'COMPLETED')),
    CONSTRAINT assessment_completed_ck CHECK ((state = 'COMPLETED') = (completed_at IS NOT NULL))
);

CREATE TABLE assessment_standard (
    tenant_id     BINARY(16) NOT NULL,
    assessment_id BINARY(16) NOT NULL,
    ordinal       INT        NOT NULL,
    standard_id   BINARY(16) NOT NULL,
    CONSTRAINT assessment_standard_pk PRIMARY KEY (tenant_id, assessment_id, ordinal),
    CONSTRAINT assessment_standard_uk UNIQUE (tenant_id, assessment_id, standard_id),
    CONSTRAINT assessment_standard_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
        REFERENCES assessment (tenant_id, id),
    CONSTRAINT assessment_standard_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id)
);

-- Without a row, the assessment is about the organisation as a whole.
CREATE TABLE assessment_site (
    tenant_id     BINARY(16) NOT NULL,
    assessment_id BINARY(16) NOT NULL,
    ordinal       INT        NOT NULL,
    site_id       BINARY(16) NOT NULL,
    CONSTRAINT assessment_site_pk PRIMARY KEY (tenant_id, assessment_id, ordinal),
    CONSTRAINT assessment_site_uk UNIQUE (tenant_id, assessment_id, site_id),
    CONSTRAINT assessment_site_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
        REFERENCES assessment (tenant_id, id),
    CONSTRAINT assessment_site_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id)
);

-- One question at one site, or in the organisation as a whole. The question's key is the same in
-- each assessment that asks it.
CREATE TABLE assessment_item (
    tenant_id      BINARY(16)     NOT NULL,
    id             BINARY(16)     NOT NULL,
    assessment_id  BINARY(16)     NOT NULL,
    version        INT            NOT NULL,
    ordinal        INT            NOT NULL,
    question_key   VARCHAR(100)   NOT NULL,
    site_id        BINARY(16)     NULL,
    state          VARCHAR(20)    NOT NULL,
    result         VARCHAR(16)    NOT NULL,
    justification  TEXT           NULL,
    maturity       INT            NULL,
    notes          TEXT           NULL,
    evidence       TEXT           NOT NULL,
    effort_days    DECIMAL(7, 2)  NULL,
    price_basis    VARCHAR(8)     NULL,
    price_amount   DECIMAL(13, 2) NULL,
    price_currency VARCHAR(3)     NULL,
    assignee_id    BINARY(16)     NULL,
    due_on         DATE           NULL,
    changed_at     DATETIME(6)    NOT NULL,
    changed_by_id  BINARY(16)     NULL,
    CONSTRAINT assessment_item_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT assessment_item_ordinal_uk UNIQUE (tenant_id, assessment_id, ordinal),
    CONSTRAINT assessment_item_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
        REFERENCES assessment (tenant_id, id),
    CONSTRAINT assessment_item_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id),
    CONSTRAINT assessment_item_assignee_fk FOREIGN KEY (assignee_id) REFERENCES person (id),
    CONSTRAINT assessment_item_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES person (id),
    CONSTRAINT assessment_item_state_ck
        CHECK (state IN ('OPEN', 'SUBMITTED', 'CHANGES_REQUESTED', 'ACCEPTED')),
    CONSTRAINT assessment_item_result_ck
        CHECK (result IN ('NOT_ASSESSED', 'NOT_APPLICABLE', 'CONFORMING', 'MINOR_GAP', 'MAJOR_GAP')),
    CONSTRAINT assessment_item_answered_ck
        CHECK (state NOT IN ('SUBMITTED', 'ACCEPTED') OR result <> 'NOT_ASSESSED'),
    CONSTRAINT assessment_item_justification_ck
        CHECK (result <> 'NOT_APPLICABLE' OR justification IS NOT NULL),
    CONSTRAINT assessment_item_maturity_ck CHECK (maturity BETWEEN 0 AND 5),
    CONSTRAINT assessment_item_effort_ck CHECK (effort_days >= 0),
    CONSTRAINT assessment_item_price_ck CHECK ((price_basis IS NULL) = (price_amount IS NULL)
        AND (price_basis IS NULL) = (price_currency IS NULL)
        AND (price_basis IS NULL OR effort_days IS NOT NULL)),
    CONSTRAINT assessment_item_price_basis_ck CHECK (price_basis IN ('PER_DAY', 'FIXED'))
);
CREATE INDEX assessment_item_question_idx ON assessment_item (tenant_id, assessment_id, question_key);
CREATE INDEX assessment_item_assignee_idx ON assessment_item (tenant_id, assignee_id);

-- The clauses and controls that an item answers for: one of each edition that shares the question.
CREATE TABLE assessment_item_part (
    tenant_id   BINARY(16)  NOT NULL,
    item_id     BINARY(16)  NOT NULL,
    ordinal     INT         NOT NULL,
    standard_id BINARY(16)  NOT NULL,
    chapter     VARCHAR(16) NOT NULL,
    clause_id   BINARY(16)  NULL,
    control_id  BINARY(16)  NULL,
    CONSTRAINT assessment_item_part_pk PRIMARY KEY (tenant_id, item_id, ordinal),
    CONSTRAINT assessment_item_part_item_fk FOREIGN KEY (tenant_id, item_id)
        REFERENCES assessment_item (tenant_id, id),
    CONSTRAINT assessment_item_part_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT assessment_item_part_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT assessment_item_part_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT assessment_item_part_one_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);

-- Who did what to an item, with the answer as it then was. Rows are only ever added.
CREATE TABLE assessment_turn (
    tenant_id       BINARY(16)  NOT NULL,
    id              BINARY(16)  NOT NULL,
    item_id         BINARY(16)  NOT NULL,
    kind            VARCHAR(20) NOT NULL,
    occurred_at     DATETIME(6) NOT NULL,
    person_id       BINARY(16)  NULL,
    on_behalf_of_id BINARY(16)  NULL,
    comment         TEXT        NULL,
    state           VARCHAR(20) NOT NULL,
    result          VARCHAR(16) NOT NULL,
    justification   TEXT        NULL,
    maturity        INT         NULL,
    notes           TEXT        NULL,
    evidence        TEXT        NOT NULL,
    assignee_id     BINARY(16)  NULL,
    due_on          DATE        NULL,
    CONSTRAINT assessment_turn_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT assessment_turn_item_fk FOREIGN KEY (tenant_id, item_id)
        REFERENCES assessment_item (tenant_id, id),
    CONSTRAINT assessment_turn_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT assessment_turn_on_behalf_of_fk FOREIGN KEY (on_behalf_of_id) REFERENCES firm (id),
    CONSTRAINT assessment_turn_assignee_fk FOREIGN KEY (assignee_id) REFERENCES person (id),
    CONSTRAINT assessment_turn_kind_ck CHECK (kind IN
        ('CARRIED_OVER', 'ASSIGNED', 'ANSWERED', 'SUBMITTED', 'ACCEPTED', 'CHANGES_REQUESTED'))
);
CREATE INDEX assessment_turn_item_idx ON assessment_turn (tenant_id, item_id, id);
