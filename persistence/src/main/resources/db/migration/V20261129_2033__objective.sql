-- What was measured last and before is kept beside the objective, for lists.
CREATE TABLE objective (
    tenant_id      BINARY(16)     NOT NULL,
    id             BINARY(16)     NOT NULL,
    version        INT            NOT NULL,
    number         INT            NOT NULL,
    title          VARCHAR(300)   NOT NULL,
    description    TEXT           NULL,
    direction      VARCHAR(16)    NOT NULL,
    target         DECIMAL(18, 6) NOT NULL,
    unit           VARCHAR(50)    NULL,
    owner_id       BINARY(16)     NULL,
    due_on         DATE           NOT NULL,
    measure_on     DATE           NULL,
    latest_on      DATE           NULL,
    latest_value   DECIMAL(18, 6) NULL,
    latest_note    TEXT           NULL,
    previous_on    DATE           NULL,
    previous_value DECIMAL(18, 6) NULL,
    previous_note  TEXT           NULL,
    reached        BOOLEAN        NOT NULL,
    closed_at      DATETIME(6)    NULL,
    closed_by_id   BINARY(16)     NULL,
    closed_why     TEXT           NULL,
    CONSTRAINT objective_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT objective_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT objective_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT objective_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT objective_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id),
    CONSTRAINT objective_direction_ck CHECK (direction IN ('AT_LEAST', 'AT_MOST')),
    CONSTRAINT objective_latest_ck CHECK ((latest_on IS NULL) = (latest_value IS NULL)
        AND (previous_on IS NULL) = (previous_value IS NULL)),
    CONSTRAINT objective_closed_ck CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
        AND (closed_at IS NULL) = (closed_why IS NULL))
);
CREATE INDEX objective_due_idx ON objective (tenant_id, due_on, id);

CREATE TABLE objective_link (
    tenant_id    BINARY(16) NOT NULL,
    objective_id BINARY(16) NOT NULL,
    ordinal      INT        NOT NULL,
    clause_id    BINARY(16) NULL,
    control_id   BINARY(16) NULL,
    CONSTRAINT objective_link_pk PRIMARY KEY (tenant_id, objective_id, ordinal),
    CONSTRAINT objective_link_objective_fk FOREIGN KEY (tenant_id, objective_id) REFERENCES objective (tenant_id, id),
    CONSTRAINT objective_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT objective_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT objective_link_subject_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);
CREATE INDEX objective_link_clause_idx ON objective_link (tenant_id, clause_id, objective_id);
CREATE INDEX objective_link_control_idx ON objective_link (tenant_id, control_id, objective_id);

CREATE TABLE objective_measurement (
    tenant_id      BINARY(16)     NOT NULL,
    objective_id   BINARY(16)     NOT NULL,
    measured_on    DATE           NOT NULL,
    measured_value DECIMAL(18, 6) NOT NULL,
    note           TEXT           NULL,
    CONSTRAINT objective_measurement_pk PRIMARY KEY (tenant_id, objective_id, measured_on),
    CONSTRAINT objective_measurement_objective_fk FOREIGN KEY (tenant_id, objective_id)
        REFERENCES objective (tenant_id, id)
);
