-- What was decided about the gates of plans. Rows are only ever added.
CREATE TABLE plan_gate_decision (
    tenant_id     BINARY(16)  NOT NULL,
    id            BINARY(16)  NOT NULL,
    plan_id       BINARY(16)  NOT NULL,
    plan_task_id  BINARY(16)  NOT NULL,
    phase         VARCHAR(16) NOT NULL,
    verdict       VARCHAR(16) NOT NULL,
    reason        TEXT        NULL,
    decided_at    DATETIME(6) NOT NULL,
    decided_by_id BINARY(16)  NULL,
    CONSTRAINT plan_gate_decision_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT plan_gate_decision_plan_fk FOREIGN KEY (tenant_id, plan_id)
        REFERENCES implementation_plan (tenant_id, id),
    CONSTRAINT plan_gate_decision_task_fk FOREIGN KEY (tenant_id, plan_task_id)
        REFERENCES plan_task (tenant_id, id),
    CONSTRAINT plan_gate_decision_decided_by_fk FOREIGN KEY (decided_by_id) REFERENCES person (id),
    CONSTRAINT plan_gate_decision_phase_ck CHECK (phase IN ('START', 'DESIGN', 'BUILD', 'RUN', 'CHECK', 'CERTIFY')),
    CONSTRAINT plan_gate_decision_verdict_ck CHECK (verdict IN ('PASSED', 'OVERRIDDEN', 'WITHDRAWN')),
    CONSTRAINT plan_gate_decision_reason_ck CHECK ((verdict = 'PASSED') = (reason IS NULL))
);

-- What was not met when a gate was passed. known: what was known then; null: nothing kept it.
CREATE TABLE plan_gate_lack (
    tenant_id             BINARY(16)  NOT NULL,
    plan_gate_decision_id BINARY(16)  NOT NULL,
    ordinal               INT         NOT NULL,
    side                  VARCHAR(16) NOT NULL,
    fact                  VARCHAR(60) NOT NULL,
    standard_id           BINARY(16)  NULL,
    comparison            VARCHAR(16) NOT NULL,
    wanted                INT         NOT NULL,
    hard                  BOOLEAN     NOT NULL,
    known                 BIGINT      NULL,
    CONSTRAINT plan_gate_lack_pk PRIMARY KEY (tenant_id, plan_gate_decision_id, ordinal),
    CONSTRAINT plan_gate_lack_decision_fk FOREIGN KEY (tenant_id, plan_gate_decision_id)
        REFERENCES plan_gate_decision (tenant_id, id),
    CONSTRAINT plan_gate_lack_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT plan_gate_lack_side_ck CHECK (side IN ('ENTRY', 'EXIT')),
    CONSTRAINT plan_gate_lack_comparison_ck CHECK (comparison IN ('EQUAL', 'AT_LEAST', 'AT_MOST'))
);
