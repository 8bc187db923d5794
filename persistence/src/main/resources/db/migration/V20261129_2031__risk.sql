-- A scale is never changed: what was rated by it keeps it.
CREATE TABLE risk_scale (
    tenant_id     BINARY(16)  NOT NULL,
    id            BINARY(16)  NOT NULL,
    version       INT         NOT NULL,
    number        INT         NOT NULL,
    likelihoods   TEXT        NOT NULL,
    impacts       TEXT        NOT NULL,
    threshold     INT         NOT NULL,
    defined_at    DATETIME(6) NOT NULL,
    defined_by_id BINARY(16)  NOT NULL,
    CONSTRAINT risk_scale_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT risk_scale_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT risk_scale_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT risk_scale_defined_by_fk FOREIGN KEY (defined_by_id) REFERENCES person (id),
    CONSTRAINT risk_scale_number_ck CHECK (number >= 1),
    CONSTRAINT risk_scale_threshold_ck CHECK (threshold >= 0)
);

-- Whether a rating is within the threshold follows from its scale, which never changes. The level is the score of the
-- present rating, 0 for none.
CREATE TABLE risk (
    tenant_id                 BINARY(16)   NOT NULL,
    id                        BINARY(16)   NOT NULL,
    version                   INT          NOT NULL,
    number                    INT          NOT NULL,
    kind                      VARCHAR(16)  NOT NULL,
    category                  VARCHAR(32)  NOT NULL,
    title                     VARCHAR(300) NOT NULL,
    description               TEXT         NULL,
    process                   VARCHAR(200) NULL,
    asset                     VARCHAR(200) NULL,
    owner_id                  BINARY(16)   NULL,
    inherent_scale_id         BINARY(16)   NULL,
    inherent_likelihood       INT          NULL,
    inherent_impact           INT          NULL,
    inherent_within_threshold BOOLEAN      NULL,
    residual_scale_id         BINARY(16)   NULL,
    residual_likelihood       INT          NULL,
    residual_impact           INT          NULL,
    residual_within_threshold BOOLEAN      NULL,
    risk_level                INT          NOT NULL,
    treatment                 VARCHAR(16)  NULL,
    treatment_plan            TEXT         NULL,
    review_on                 DATE         NULL,
    review_order_on           DATE         NOT NULL,
    state                     VARCHAR(16)  NOT NULL,
    decided_at                DATETIME(6)  NULL,
    decided_by_id             BINARY(16)   NULL,
    decided_why               TEXT         NULL,
    CONSTRAINT risk_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT risk_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT risk_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT risk_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT risk_inherent_scale_fk FOREIGN KEY (tenant_id, inherent_scale_id) REFERENCES risk_scale (tenant_id, id),
    CONSTRAINT risk_residual_scale_fk FOREIGN KEY (tenant_id, residual_scale_id) REFERENCES risk_scale (tenant_id, id),
    CONSTRAINT risk_decided_by_fk FOREIGN KEY (decided_by_id) REFERENCES person (id),
    CONSTRAINT risk_kind_ck CHECK (kind IN ('RISK', 'OPPORTUNITY')),
    CONSTRAINT risk_state_ck CHECK (state IN ('OPEN', 'ACCEPTED', 'CLOSED')),
    CONSTRAINT risk_decided_ck CHECK ((state = 'OPEN') = (decided_at IS NULL)
        AND (decided_at IS NULL) = (decided_by_id IS NULL) AND (decided_at IS NULL) = (decided_why IS NULL)),
    CONSTRAINT risk_inherent_ck CHECK ((inherent_scale_id IS NULL) = (inherent_likelihood IS NULL)
        AND (inherent_scale_id IS NULL) = (inherent_impact IS NULL)
        AND (inherent_scale_id IS NULL) = (inherent_within_threshold IS NULL)),
    CONSTRAINT risk_residual_ck CHECK ((residual_scale_id IS NULL) = (residual_likelihood IS NULL)
        AND (residual_scale_id IS NULL) = (residual_impact IS NULL)
        AND (residual_scale_id IS NULL) = (residual_within_threshold IS NULL))
);
CREATE INDEX risk_level_idx ON risk (tenant_id, risk_level, id);
CREATE INDEX risk_review_idx ON risk (tenant_id, review_order_on, id);

CREATE TABLE risk_link (
    tenant_id  BINARY(16) NOT NULL,
    risk_id    BINARY(16) NOT NULL,
    ordinal    INT        NOT NULL,
    clause_id  BINARY(16) NULL,
    control_id BINARY(16) NULL,
    CONSTRAINT risk_link_pk PRIMARY KEY (tenant_id, risk_id, ordinal),
    CONSTRAINT risk_link_risk_fk FOREIGN KEY (tenant_id, risk_id) REFERENCES risk (tenant_id, id),
    CONSTRAINT risk_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT risk_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT risk_link_subject_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);
CREATE INDEX risk_link_clause_idx ON risk_link (tenant_id, clause_id, risk_id);
CREATE INDEX risk_link_control_idx ON risk_link (tenant_id, control_id, risk_id);

CREATE TABLE risk_measure (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      INT          NOT NULL,
    risk_id      BINARY(16)   NOT NULL,
    title        VARCHAR(300) NOT NULL,
    owner_id     BINARY(16)   NULL,
    due_on       DATE         NULL,
    due_order_on DATE         NOT NULL,
    done_on      DATE         NULL,
    result       TEXT         NULL,
    CONSTRAINT risk_measure_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT risk_measure_risk_fk FOREIGN KEY (tenant_id, risk_id) REFERENCES risk (tenant_id, id),
    CONSTRAINT risk_measure_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id)
);
CREATE INDEX risk_measure_due_idx ON risk_measure (tenant_id, risk_id, due_order_on, id);

-- Append-only: who accepted which rating, and why.
CREATE TABLE risk_decision (
    tenant_id        BINARY(16)  NOT NULL,
    id               BINARY(16)  NOT NULL,
    risk_id          BINARY(16)  NOT NULL,
    accepted_at      DATETIME(6) NOT NULL,
    accepted_by_id   BINARY(16)  NOT NULL,
    reason           TEXT        NOT NULL,
    scale_id         BINARY(16)  NOT NULL,
    likelihood       INT         NOT NULL,
    impact           INT         NOT NULL,
    within_threshold BOOLEAN     NOT NULL,
    treatment        VARCHAR(16) NULL,
    CONSTRAINT risk_decision_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT risk_decision_risk_fk FOREIGN KEY (tenant_id, risk_id) REFERENCES risk (tenant_id, id),
    CONSTRAINT risk_decision_scale_fk FOREIGN KEY (tenant_id, scale_id) REFERENCES risk_scale (tenant_id, id),
    CONSTRAINT risk_decision_accepted_by_fk FOREIGN KEY (accepted_by_id) REFERENCES person (id)
);
