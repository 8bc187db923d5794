CREATE TABLE certification (
    tenant_id             BINARY(16)   NOT NULL,
    id                    BINARY(16)   NOT NULL,
    version               INT          NOT NULL,
    standard_id           BINARY(16)   NOT NULL,
    certification_body_id BINARY(16)   NOT NULL,
    state                 VARCHAR(32)  NOT NULL,
    applied_on            DATE         NOT NULL,
    scope                 TEXT         NOT NULL,
    processes             TEXT         NOT NULL,
    resources             TEXT         NOT NULL,
    legal_obligations     TEXT         NOT NULL,
    outsourced_processes  TEXT         NOT NULL,
    consultancy           TEXT         NOT NULL,
    review_accepted_on    DATE         NULL,
    contract_signed_on    DATE         NULL,
    -- The running cycle; before a decision, the last one of a certification that lapsed.
    cycle_number          INT          NULL,
    cycle_origin          VARCHAR(16)  NULL,
    cycle_decided_on      DATE         NULL,
    cycle_anchor_on       DATE         NULL,
    expires_on            DATE         NULL,
    expiry_source         VARCHAR(16)  NULL,
    expiry_rule           VARCHAR(16)  NULL,
    previous_expires_on   DATE         NULL,
    -- The expiry, or a day after all others, so that pages can be cut by it.
    expiry_order_on       DATE         NOT NULL,
    suspended_on          DATE         NULL,
    suspension_reason     TEXT         NULL,
    withdrawal_proposed   BOOLEAN      NOT NULL,
    transfer_body_id      BINARY(16)   NULL,
    transfer_requested_on DATE         NULL,
    successor_id          BINARY(16)   NULL,
    ended_on              DATE         NULL,
    end_reason            TEXT         NULL,
    accreditation_lost_on DATE         NULL,
    next_timer_on         DATE         NULL,
    CONSTRAINT certification_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT certification_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT certification_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT certification_body_fk
        FOREIGN KEY (tenant_id, certification_body_id) REFERENCES certification_body (tenant_id, id),
    CONSTRAINT certification_transfer_body_fk
        FOREIGN KEY (tenant_id, transfer_body_id) REFERENCES certification_body (tenant_id, id),
    CONSTRAINT certification_successor_fk
        FOREIGN KEY (tenant_id, successor_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT certification_state_ck CHECK (state IN
        ('APPLIED', 'CONTRACTED', 'STAGE1_PLANNED', 'STAGE1_DONE', 'STAGE2_PLANNED', 'STAGE2_DONE',
         'NC_RESOLUTION', 'STAGE2_REPEAT_REQUIRED', 'DECISION_PENDING', 'REFUSED', 'CANCELLED', 'CERTIFIED',
         'SUSPENDED', 'RECERT_IN_PROGRESS', 'EXPIRED_RESTORABLE', 'EXPIRED', 'WITHDRAWN', 'TRANSFER_IN_REVIEW',
         'TRANSFERRED_OUT')),
    CONSTRAINT certification_cycle_ck CHECK
        ((cycle_number IS NULL) = (cycle_origin IS NULL)
         AND (cycle_number IS NULL) = (cycle_decided_on IS NULL)
         AND (cycle_number IS NULL) = (cycle_anchor_on IS NULL)
         AND (cycle_number IS NULL) = (expires_on IS NULL)
         AND (cycle_number IS NULL) = (expiry_source IS NULL)
         AND (cycle_number IS NULL) = (expiry_rule IS NULL)),
    CONSTRAINT certification_cycle_origin_ck CHECK (cycle_origin IN ('INITIAL', 'RENEWED', 'RESTORED')),
    CONSTRAINT certification_expiry_source_ck CHECK (expiry_source IN ('CERTIFICATE', 'CB_LETTER', 'COMPUTED')),
    CONSTRAINT certification_cycled_ck CHECK (cycle_number IS NOT NULL OR state NOT IN
        ('CERTIFIED', 'SUSPENDED', 'RECERT_IN_PROGRESS', 'EXPIRED_RESTORABLE', 'EXPIRED', 'WITHDRAWN',
         'TRANSFER_IN_REVIEW', 'TRANSFERRED_OUT')),
    CONSTRAINT certification_suspended_ck CHECK
        ((state = 'SUSPENDED') = (suspended_on IS NOT NULL)
         AND (suspended_on IS NULL) = (suspension_reason IS NULL)),
    CONSTRAINT certification_transfer_ck CHECK
        ((state IN ('TRANSFER_IN_REVIEW', 'TRANSFERRED_OUT')) = (transfer_body_id IS NOT NULL)
         AND (state = 'TRANSFER_IN_REVIEW') = (transfer_requested_on IS NOT NULL)
         AND (state = 'TRANSFERRED_OUT') = (successor_id IS NOT NULL)),
    CONSTRAINT certification_ended_ck CHECK
        ((state IN ('REFUSED', 'CANCELLED', 'WITHDRAWN', 'TRANSFERRED_OUT')) = (ended_on IS NOT NULL)
         AND (state IN ('REFUSED', 'CANCELLED', 'WITHDRAWN')) = (end_reason IS NOT NULL))
);
CREATE INDEX certification_applied_idx ON certification (tenant_id, applied_on, id);
CREATE INDEX certification_expiry_idx ON certification (tenant_id, expiry_order_on, id);
CREATE INDEX certification_timer_idx ON certification (next_timer_on, tenant_id, id);

CREATE TABLE planned_audit (
    tenant_id        BINARY(16)  NOT NULL,
    id               BINARY(16)  NOT NULL,
    certification_id BINARY(16)  NOT NULL,
    ordinal          INT         NOT NULL,
    cycle_number     INT         NOT NULL,
    kind             VARCHAR(16) NOT NULL,
    state            VARCHAR(16) NOT NULL,
    earliest_on      DATE        NULL,
    earliest_source  VARCHAR(16) NULL,
    earliest_rule    VARCHAR(16) NULL,
    target_on        DATE        NOT NULL,
    target_source    VARCHAR(16) NOT NULL,
    target_rule      VARCHAR(16) NOT NULL,
    latest_on        DATE        NULL,
    latest_source    VARCHAR(16) NULL,
    latest_rule      VARCHAR(16) NULL,
    agreed_on        DATE        NULL,
    started_on       DATE        NULL,
    completed_on     DATE        NULL,
    team             TEXT        NOT NULL,
    CONSTRAINT planned_audit_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT planned_audit_certification_fk
        FOREIGN KEY (tenant_id, certification_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT planned_audit_ordinal_uk UNIQUE (tenant_id, certification_id, ordinal),
    CONSTRAINT planned_audit_kind_ck CHECK (kind IN
        ('STAGE_1', 'STAGE_2', 'SURVEILLANCE_1', 'SURVEILLANCE_2', 'RECERTIFICATION')),
    CONSTRAINT planned_audit_state_ck CHECK (state IN
        ('PLANNED', 'AGREED', 'OVERDUE', 'STARTED', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT planned_audit_completed_ck CHECK ((state = 'COMPLETED') = (completed_on IS NOT NULL)),
    CONSTRAINT planned_audit_earliest_ck CHECK
        ((earliest_on IS NULL) = (earliest_source IS NULL) AND (earliest_on IS NULL) = (earliest_rule IS NULL)),
    CONSTRAINT planned_audit_latest_ck CHECK
        ((latest_on IS NULL) = (latest_source IS NULL) AND (latest_on IS NULL) = (latest_rule IS NULL))
);

CREATE TABLE finding (
    tenant_id        BINARY(16)  NOT NULL,
    id               BINARY(16)  NOT NULL,
    certification_id BINARY(16)  NOT NULL,
    ordinal          INT         NOT NULL,
    planned_audit_id BINARY(16)  NOT NULL,
    stage            VARCHAR(16) NOT NULL,
    grade            VARCHAR(32) NOT NULL,
    clause           VARCHAR(64) NOT NULL,
    statement        TEXT        NOT NULL,
    evidence         TEXT        NOT NULL,
    raised_on        DATE        NOT NULL,
    stated_due_on    DATE        NULL,
    correction_on    DATE        NULL,
    plan_on          DATE        NULL,
    due_on           DATE        NULL,
    follow_up_on     DATE        NULL,
    plan_accepted_on DATE        NULL,
    verified_on      DATE        NULL,
    CONSTRAINT finding_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT finding_certification_fk
        FOREIGN KEY (tenant_id, certification_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT finding_audit_fk FOREIGN KEY (tenant_id, planned_audit_id) REFERENCES planned_audit (tenant_id, id),
    CONSTRAINT finding_ordinal_uk UNIQUE (tenant_id, certification_id, ordinal),
    CONSTRAINT finding_stage_ck CHECK (stage IN
        ('STAGE_1', 'STAGE_2', 'SURVEILLANCE_1', 'SURVEILLANCE_2', 'RECERTIFICATION')),
    CONSTRAINT finding_grade_ck CHECK (grade IN
        ('MAJOR', 'MINOR', 'OPPORTUNITY_FOR_IMPROVEMENT', 'AREA_OF_CONCERN')),
    CONSTRAINT finding_deadlines_ck CHECK
        ((grade IN ('MAJOR', 'MINOR')) = (plan_on IS NOT NULL) AND (plan_on IS NULL) = (due_on IS NULL))
);

CREATE TABLE certificate (
    tenant_id        BINARY(16)   NOT NULL,
    id               BINARY(16)   NOT NULL,
    certification_id BINARY(16)   NOT NULL,
    version          INT          NOT NULL,
    cycle_number     INT          NOT NULL,
    occasion         VARCHAR(32)  NOT NULL,
    number           VARCHAR(200) NOT NULL,
    issued_on        DATE         NOT NULL,
    issued_source    VARCHAR(16)  NOT NULL,
    issued_rule      VARCHAR(16)  NOT NULL,
    effective_on     DATE         NOT NULL,
    effective_source VARCHAR(16)  NOT NULL,
    effective_rule   VARCHAR(16)  NOT NULL,
    expires_on       DATE         NOT NULL,
    expiry_source    VARCHAR(16)  NOT NULL,
    expiry_rule      VARCHAR(16)  NOT NULL,
    scope            TEXT         NOT NULL,
    CONSTRAINT certificate_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT certificate_certification_fk
        FOREIGN KEY (tenant_id, certification_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT certificate_version_uk UNIQUE (tenant_id, certification_id, version),
    CONSTRAINT certificate_occasion_ck CHECK (occasion IN
        ('GRANT', 'SCOPE_EXTENSION', 'SCOPE_REDUCTION', 'RENEWAL', 'RESTORATION', 'EDITION_CHANGE', 'TRANSFER',
         'CORRECTION'))
);

CREATE TABLE certification_event (
    tenant_id             BINARY(16)   NOT NULL,
    id                    BINARY(16)   NOT NULL,
    certification_id      BINARY(16)   NOT NULL,
    certification_version INT          NOT NULL,
    ordinal               INT          NOT NULL,
    kind                  VARCHAR(32)  NOT NULL,
    occurred_on           DATE         NOT NULL,
    recorded_at           DATETIME(6)  NOT NULL,
    person_id             BINARY(16)   NULL,
    firm_id               BINARY(16)   NULL,
    job                   VARCHAR(100) NULL,
    from_state            VARCHAR(32)  NULL,
    to_state              VARCHAR(32)  NOT NULL,
    evidence              TEXT         NULL,
    override_reason       TEXT         NULL,
    CONSTRAINT certification_event_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT certification_event_certification_fk
        FOREIGN KEY (tenant_id, certification_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT certification_event_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT certification_event_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT certification_event_order_uk
        UNIQUE (tenant_id, certification_id, certification_version, ordinal),
    CONSTRAINT certification_event_actor_ck CHECK ((person_id IS NULL) <> (job IS NULL))
);

CREATE TABLE certification_event_date (
    tenant_id              BINARY(16)  NOT NULL,
    certification_event_id BINARY(16)  NOT NULL,
    ordinal                INT         NOT NULL,
    kind                   VARCHAR(32) NOT NULL,
    falls_on               DATE        NOT NULL,
    source                 VARCHAR(16) NOT NULL,
    rule                   VARCHAR(16) NOT NULL,
    CONSTRAINT certification_event_date_pk PRIMARY KEY (tenant_id, certification_event_id, ordinal),
    CONSTRAINT certification_event_date_event_fk
        FOREIGN KEY (tenant_id, certification_event_id) REFERENCES certification_event (tenant_id, id)
);
