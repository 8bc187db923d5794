-- Plans by which the gaps of an assessment are closed. When tasks happen is computed and stands nowhere.
CREATE TABLE implementation_plan (
    tenant_id       BINARY(16)     NOT NULL,
    id              BINARY(16)     NOT NULL,
    version         INT            NOT NULL,
    name            VARCHAR(200)   NOT NULL,
    assessment_id   BINARY(16)     NOT NULL,
    start_on        DATE           NOT NULL,
    currency        VARCHAR(3)     NULL,
    internal_rate   DECIMAL(14, 3) NULL,
    consultant_rate DECIMAL(14, 3) NULL,
    size_class      VARCHAR(16)    NOT NULL,
    sites           INT            NOT NULL,
    language        VARCHAR(2)     NOT NULL,
    templates       TEXT           NOT NULL,
    created_at      DATETIME(6)    NOT NULL,
    created_by_id   BINARY(16)     NULL,
    CONSTRAINT implementation_plan_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT implementation_plan_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT implementation_plan_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
        REFERENCES assessment (tenant_id, id),
    CONSTRAINT implementation_plan_created_by_fk FOREIGN KEY (created_by_id) REFERENCES person (id),
    CONSTRAINT implementation_plan_size_ck
        CHECK (size_class IN ('MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE')),
    CONSTRAINT implementation_plan_sites_ck CHECK (sites >= 1),
    CONSTRAINT implementation_plan_language_ck CHECK (language IN ('EN', 'DE')),
    CONSTRAINT implementation_plan_rates_ck CHECK ((currency IS NULL) = (internal_rate IS NULL)
        AND (currency IS NULL) = (consultant_rate IS NULL))
);

-- What is to be done. Each has a version of its own, so that people change different ones at once.
-- phase_place orders the phases.
CREATE TABLE plan_task (
    tenant_id        BINARY(16)     NOT NULL,
    id               BINARY(16)     NOT NULL,
    version          INT            NOT NULL,
    plan_id          BINARY(16)     NOT NULL,
    phase_place      INT            NOT NULL,
    ordinal          INT            NOT NULL,
    template_key     VARCHAR(100)   NULL,
    taken_in         TEXT           NULL,
    milestone        BOOLEAN        NOT NULL,
    gate             VARCHAR(16)    NULL,
    assumed          BOOLEAN        NOT NULL,
    touched          BOOLEAN        NOT NULL,
    name             VARCHAR(200)   NOT NULL,
    description      TEXT           NULL,
    category         VARCHAR(16)    NOT NULL,
    phase            VARCHAR(16)    NOT NULL,
    deliverable      VARCHAR(20)    NOT NULL,
    internal_days    DECIMAL(7, 2)  NOT NULL,
    consultant_days  DECIMAL(7, 2)  NOT NULL,
    duration         INT            NOT NULL,
    expense_amount   DECIMAL(14, 3) NULL,
    expense_currency VARCHAR(3)     NULL,
    recurrence       VARCHAR(200)   NULL,
    recurrence_name  VARCHAR(200)   NULL,
    owner_role       VARCHAR(40)    NULL,
    roles            TEXT           NOT NULL,
    owner_id         BINARY(16)     NULL,
    notes            TEXT           NULL,
    planned_start    VARCHAR(16)    NOT NULL,
    start_on         DATE           NULL,
    state            VARCHAR(16)    NOT NULL,
    begun_on         DATE           NULL,
    finished_on      DATE           NULL,
    percent_done     INT            NULL,
    remaining        INT            NULL,
    dropped_because  TEXT           NULL,
    CONSTRAINT plan_task_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT plan_task_ordinal_uk UNIQUE (tenant_id, plan_id, ordinal),
    CONSTRAINT plan_task_template_uk UNIQUE (tenant_id, plan_id, template_key),
    CONSTRAINT plan_task_plan_fk FOREIGN KEY (tenant_id, plan_id)
        REFERENCES implementation_plan (tenant_id, id),
    CONSTRAINT plan_task_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT plan_task_category_ck CHECK (category IN
        ('POLICY', 'PROCEDURE', 'TRAINING', 'DOCUMENTATION', 'INFRASTRUCTURE', 'OTHER')),
    CONSTRAINT plan_task_phase_ck CHECK (phase IN ('START', 'DESIGN', 'BUILD', 'RUN', 'CHECK', 'CERTIFY')),
    CONSTRAINT plan_task_gate_ck CHECK (gate IN ('START', 'DESIGN', 'BUILD', 'RUN', 'CHECK', 'CERTIFY')),
    CONSTRAINT plan_task_deliverable_ck CHECK (deliverable IN ('POLICY', 'PROCEDURE', 'WORK_INSTRUCTION', 'FORM',
        'RECORD', 'MANUAL', 'PLAN', 'REGISTER', 'REPORT', 'DECISION', 'TRAINING', 'INFRASTRUCTURE')),
    CONSTRAINT plan_task_effort_ck CHECK (internal_days >= 0 AND consultant_days >= 0),
    CONSTRAINT plan_task_duration_ck CHECK (duration >= 1),
    CONSTRAINT plan_task_expense_ck CHECK ((expense_amount IS NULL) = (expense_currency IS NULL)),
    CONSTRAINT plan_task_template_ck CHECK ((template_key IS NULL) = (taken_in IS NULL)),
    CONSTRAINT plan_task_start_ck CHECK (planned_start IN ('WHEN_READY', 'NOT_BEFORE', 'AGREED')
        AND (planned_start = 'WHEN_READY') = (start_on IS NULL)),
    CONSTRAINT plan_task_state_ck CHECK (state IN ('NOT_BEGUN', 'UNDER_WAY', 'DONE', 'DROPPED')),
    CONSTRAINT plan_task_begun_ck CHECK ((state IN ('UNDER_WAY', 'DONE')) = (begun_on IS NOT NULL)),
    CONSTRAINT plan_task_finished_ck CHECK ((state = 'DONE') = (finished_on IS NOT NULL)),
    CONSTRAINT plan_task_progress_ck CHECK ((state = 'UNDER_WAY') = (percent_done IS NOT NULL)
        AND (state = 'UNDER_WAY') = (remaining IS NOT NULL)),
    CONSTRAINT plan_task_dropped_ck CHECK ((state = 'DROPPED') = (dropped_because IS NOT NULL))
);
CREATE INDEX plan_task_plan_idx ON plan_task (tenant_id, plan_id, phase_place, ordinal);
CREATE INDEX plan_task_owner_idx ON plan_task (tenant_id, owner_id);

CREATE TABLE plan_task_participant (
    tenant_id    BINARY(16) NOT NULL,
    plan_task_id BINARY(16) NOT NULL,
    ordinal      INT        NOT NULL,
    colleague_id BINARY(16) NOT NULL,
    CONSTRAINT plan_task_participant_pk PRIMARY KEY (tenant_id, plan_task_id, ordinal),
    CONSTRAINT plan_task_participant_task_fk FOREIGN KEY (tenant_id, plan_task_id)
        REFERENCES plan_task (tenant_id, id),
    CONSTRAINT plan_task_participant_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id)
);

-- The task begins when its predecessor is finished and the lag is over.
CREATE TABLE plan_task_dependency (
    tenant_id         BINARY(16) NOT NULL,
    plan_task_id      BINARY(16) NOT NULL,
    predecessor_id    BINARY(16) NOT NULL,
    lag_days          INT        NOT NULL,
    soft              BOOLEAN    NOT NULL,
    shortened_lag     INT        NULL,
    shortened_because TEXT       NULL,
    CONSTRAINT plan_task_dependency_pk PRIMARY KEY (tenant_id, plan_task_id, predecessor_id),
    CONSTRAINT plan_task_dependency_task_fk FOREIGN KEY (tenant_id, plan_task_id)
        REFERENCES plan_task (tenant_id, id),
    CONSTRAINT plan_task_dependency_predecessor_fk FOREIGN KEY (tenant_id, predecessor_id)
        REFERENCES plan_task (tenant_id, id),
    CONSTRAINT plan_task_dependency_lag_ck CHECK (lag_days >= 0),
    CONSTRAINT plan_task_dependency_shortened_ck CHECK ((shortened_lag IS NULL) = (shortened_because IS NULL)
        AND (shortened_lag IS NULL OR soft))
);

-- The clauses and controls that a task is for.
CREATE TABLE plan_task_requirement (
    tenant_id    BINARY(16) NOT NULL,
    plan_task_id BINARY(16) NOT NULL,
    ordinal      INT        NOT NULL,
    standard_id  BINARY(16) NOT NULL,
    clause_id    BINARY(16) NULL,
    control_id   BINARY(16) NULL,
    CONSTRAINT plan_task_requirement_pk PRIMARY KEY (tenant_id, plan_task_id, ordinal),
    CONSTRAINT plan_task_requirement_task_fk FOREIGN KEY (tenant_id, plan_task_id)
        REFERENCES plan_task (tenant_id, id),
    CONSTRAINT plan_task_requirement_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT plan_task_requirement_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT plan_task_requirement_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT plan_task_requirement_one_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);
