-- What is due next and what was recorded last is kept beside the task, for lists.
CREATE TABLE recurring_task (
    tenant_id             BINARY(16)   NOT NULL,
    id                    BINARY(16)   NOT NULL,
    version               INT          NOT NULL,
    number                INT          NOT NULL,
    title                 VARCHAR(300) NOT NULL,
    description           TEXT         NULL,
    recurrence_rule       VARCHAR(400) NOT NULL,
    first_on              DATE         NOT NULL,
    owner_id              BINARY(16)   NULL,
    due_on                DATE         NULL,
    due_order_on          DATE         NOT NULL,
    latest_due_on         DATE         NULL,
    latest_outcome        VARCHAR(16)  NULL,
    latest_done_on        DATE         NULL,
    latest_note           TEXT         NULL,
    latest_recorded_at    DATETIME(6)  NULL,
    latest_recorded_by_id BINARY(16)   NULL,
    plan_task_id          BINARY(16)   NULL,
    through_on            DATE         NULL,
    ended_at              DATETIME(6)  NULL,
    ended_by_id           BINARY(16)   NULL,
    ended_why             TEXT         NULL,
    CONSTRAINT recurring_task_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT recurring_task_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT recurring_task_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT recurring_task_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT recurring_task_plan_task_fk FOREIGN KEY (tenant_id, plan_task_id)
        REFERENCES plan_task (tenant_id, id),
    CONSTRAINT recurring_task_recorded_by_fk FOREIGN KEY (latest_recorded_by_id) REFERENCES person (id),
    CONSTRAINT recurring_task_ended_by_fk FOREIGN KEY (ended_by_id) REFERENCES person (id),
    CONSTRAINT recurring_task_outcome_ck CHECK (latest_outcome IN ('DONE', 'SKIPPED')),
    CONSTRAINT recurring_task_latest_ck CHECK ((latest_due_on IS NULL) = (latest_outcome IS NULL)
        AND (latest_due_on IS NULL) = (latest_recorded_at IS NULL)
        AND (latest_due_on IS NULL) = (latest_recorded_by_id IS NULL)),
    CONSTRAINT recurring_task_origin_ck CHECK ((plan_task_id IS NULL) = (through_on IS NULL)),
    CONSTRAINT recurring_task_ended_ck CHECK ((ended_by_id IS NULL) = (ended_why IS NULL)
        AND (ended_at IS NOT NULL OR ended_by_id IS NULL)
        AND (ended_at IS NULL OR due_on IS NULL))
);
CREATE INDEX recurring_task_due_idx ON recurring_task (tenant_id, due_order_on, id);
CREATE INDEX recurring_task_plan_task_idx ON recurring_task (tenant_id, plan_task_id, number);

CREATE TABLE recurring_task_link (
    tenant_id         BINARY(16) NOT NULL,
    recurring_task_id BINARY(16) NOT NULL,
    ordinal           INT        NOT NULL,
    clause_id         BINARY(16) NULL,
    control_id        BINARY(16) NULL,
    CONSTRAINT recurring_task_link_pk PRIMARY KEY (tenant_id, recurring_task_id, ordinal),
    CONSTRAINT recurring_task_link_task_fk FOREIGN KEY (tenant_id, recurring_task_id)
        REFERENCES recurring_task (tenant_id, id),
    CONSTRAINT recurring_task_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT recurring_task_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT recurring_task_link_subject_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);
CREATE INDEX recurring_task_link_clause_idx ON recurring_task_link (tenant_id, clause_id, recurring_task_id);
CREATE INDEX recurring_task_link_control_idx ON recurring_task_link (tenant_id, control_id, recurring_task_id);

CREATE TABLE recurring_task_day (
    tenant_id         BINARY(16)  NOT NULL,
    recurring_task_id BINARY(16)  NOT NULL,
    due_on            DATE        NOT NULL,
    outcome           VARCHAR(16) NOT NULL,
    done_on           DATE        NULL,
    note              TEXT        NULL,
    recorded_at       DATETIME(6) NOT NULL,
    recorded_by_id    BINARY(16)  NOT NULL,
    CONSTRAINT recurring_task_day_pk PRIMARY KEY (tenant_id, recurring_task_id, due_on),
    CONSTRAINT recurring_task_day_task_fk FOREIGN KEY (tenant_id, recurring_task_id)
        REFERENCES recurring_task (tenant_id, id),
    CONSTRAINT recurring_task_day_person_fk FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT recurring_task_day_outcome_ck CHECK (outcome IN ('DONE', 'SKIPPED')),
    CONSTRAINT recurring_task_day_done_ck CHECK ((outcome = 'DONE') = (done_on IS NOT NULL))
);

-- When it is next looked at which tasks of plans go on.
CREATE TABLE plan_continuation (
    id     INT         NOT NULL,
    due_at DATETIME(6) NOT NULL,
    CONSTRAINT plan_continuation_pk PRIMARY KEY (id),
    CONSTRAINT plan_continuation_one_ck CHECK (id = 1)
);
INSERT INTO plan_continuation (id, due_at) VALUES (1, '2000-01-01 00:00:00');
