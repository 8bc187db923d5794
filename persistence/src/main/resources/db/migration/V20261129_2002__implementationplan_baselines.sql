-- The days of a plan as they were agreed once. Rows are only ever added.
CREATE TABLE plan_baseline (
    tenant_id   BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    plan_id     BINARY(16)   NOT NULL,
    name        VARCHAR(200) NOT NULL,
    taken_at    DATETIME(6)  NOT NULL,
    taken_by_id BINARY(16)   NULL,
    ends_on     DATE         NOT NULL,
    CONSTRAINT plan_baseline_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT plan_baseline_plan_fk FOREIGN KEY (tenant_id, plan_id)
        REFERENCES implementation_plan (tenant_id, id),
    CONSTRAINT plan_baseline_taken_by_fk FOREIGN KEY (taken_by_id) REFERENCES person (id)
);

CREATE TABLE plan_baseline_task (
    tenant_id        BINARY(16) NOT NULL,
    plan_baseline_id BINARY(16) NOT NULL,
    plan_task_id     BINARY(16) NOT NULL,
    ordinal          INT        NOT NULL,
    start_on         DATE       NOT NULL,
    finish_on        DATE       NOT NULL,
    CONSTRAINT plan_baseline_task_pk PRIMARY KEY (tenant_id, plan_baseline_id, plan_task_id),
    CONSTRAINT plan_baseline_task_baseline_fk FOREIGN KEY (tenant_id, plan_baseline_id)
        REFERENCES plan_baseline (tenant_id, id),
    CONSTRAINT plan_baseline_task_task_fk FOREIGN KEY (tenant_id, plan_task_id)
        REFERENCES plan_task (tenant_id, id),
    CONSTRAINT plan_baseline_task_days_ck CHECK (start_on <= finish_on)
);
