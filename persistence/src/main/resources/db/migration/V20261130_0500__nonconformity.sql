-- One row says how far the work is (state), with what each step brought. due_on is what is due next; due_order_on is the
-- same for sorting, with a late day where nothing is due. analysis_id and follow_up_id lead to rows that refer to this one.
CREATE TABLE nonconformity (
    tenant_id            BINARY(16)   NOT NULL,
    id                   BINARY(16)   NOT NULL,
    version              INT          NOT NULL,
    number               INT          NOT NULL,
    reference_year       INT          NOT NULL,
    reference_number     INT          NOT NULL,
    source               VARCHAR(24)  NOT NULL,
    grade                VARCHAR(8)   NOT NULL,
    requirement          TEXT         NOT NULL,
    statement            TEXT         NOT NULL,
    evidence             TEXT         NOT NULL,
    found_on             DATE         NOT NULL,
    process_name         VARCHAR(200) NULL,
    site_id              BINARY(16)   NULL,
    management_system_id BINARY(16)   NULL,
    incident_id          BINARY(16)   NULL,
    finding_id           BINARY(16)   NULL,
    owner_id             BINARY(16)   NULL,
    answer_by_on         DATE         NULL,
    state                VARCHAR(16)  NOT NULL,
    due_on               DATE         NULL,
    due_order_on         DATE         NOT NULL,
    extent_place         TEXT         NULL,
    extent_sample        INT          NULL,
    extent_found         TEXT         NULL,
    contested_at         DATETIME(6)  NULL,
    contested_by_id      BINARY(16)   NULL,
    contested_why        TEXT         NULL,
    contest_ended_at     DATETIME(6)  NULL,
    contest_ended_by_id  BINARY(16)   NULL,
    contest_decision     TEXT         NULL,
    corrected_what       TEXT         NULL,
    corrected_on         DATE         NULL,
    analysis_id          BINARY(16)   NULL,
    plan_rounds          INT          NOT NULL,
    returned_why         TEXT         NULL,
    implemented_on       DATE         NULL,
    verified_at          DATETIME(6)  NULL,
    verified_by_id       BINARY(16)   NULL,
    verified_note        TEXT         NULL,
    review_on            DATE         NULL,
    review_criteria      TEXT         NULL,
    reviewed_at          DATETIME(6)  NULL,
    reviewed_by_id       BINARY(16)   NULL,
    was_effective        BOOLEAN      NULL,
    review_result        TEXT         NULL,
    follow_up_id         BINARY(16)   NULL,
    withdrawn_from       VARCHAR(16)  NULL,
    withdrawn_at         DATETIME(6)  NULL,
    withdrawn_by_id      BINARY(16)   NULL,
    withdrawn_why        TEXT         NULL,
    recorded_at          DATETIME(6)  NOT NULL,
    recorded_by_id       BINARY(16)   NOT NULL,
    follow_up_of_id      BINARY(16)   NULL,
    CONSTRAINT nonconformity_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT nonconformity_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT nonconformity_reference_uk UNIQUE (tenant_id, reference_year, reference_number),
    CONSTRAINT nonconformity_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT nonconformity_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id),
    CONSTRAINT nonconformity_management_system_fk FOREIGN KEY (tenant_id, management_system_id)
        REFERENCES management_system (tenant_id, id),
    CONSTRAINT nonconformity_incident_fk FOREIGN KEY (tenant_id, incident_id) REFERENCES incident (tenant_id, id),
    CONSTRAINT nonconformity_finding_fk FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id),
    CONSTRAINT nonconformity_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT nonconformity_follow_up_of_fk FOREIGN KEY (tenant_id, follow_up_of_id)
        REFERENCES nonconformity (tenant_id, id),
    CONSTRAINT nonconformity_contested_by_fk FOREIGN KEY (contested_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_contest_ended_by_fk FOREIGN KEY (contest_ended_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_verified_by_fk FOREIGN KEY (verified_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_reviewed_by_fk FOREIGN KEY (reviewed_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_withdrawn_by_fk FOREIGN KEY (withdrawn_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_recorded_by_fk FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_source_ck CHECK (source IN ('INTERNAL_AUDIT', 'CERTIFICATION_BODY', 'COMPLAINT', 'INCIDENT',
        'MANAGEMENT_REVIEW', 'OWN_OBSERVATION')),
    CONSTRAINT nonconformity_grade_ck CHECK (grade IN ('MAJOR', 'MINOR')),
    CONSTRAINT nonconformity_state_ck CHECK (state IN ('OPEN', 'CORRECTED', 'CAUSE_ANALYSED', 'PLAN_SUBMITTED',
        'PLAN_REJECTED', 'PLAN_ACCEPTED', 'IMPLEMENTED', 'VERIFIED', 'CLOSED', 'WITHDRAWN')),
    CONSTRAINT nonconformity_withdrawn_ck CHECK ((state = 'WITHDRAWN') = (withdrawn_from IS NOT NULL)
        AND (withdrawn_from IS NULL) = (withdrawn_at IS NULL)),
    CONSTRAINT nonconformity_reviewed_ck CHECK ((state = 'CLOSED') = (reviewed_at IS NOT NULL)),
    CONSTRAINT nonconformity_extent_ck CHECK ((extent_place IS NULL) = (extent_sample IS NULL)
        AND (extent_place IS NULL) = (extent_found IS NULL))
);
CREATE INDEX nonconformity_found_idx ON nonconformity (tenant_id, found_on, id);
CREATE INDEX nonconformity_due_idx ON nonconformity (tenant_id, due_order_on, id);
CREATE INDEX nonconformity_process_idx ON nonconformity (tenant_id, process_name, found_on);

CREATE TABLE nonconformity_link (
    tenant_id        BINARY(16) NOT NULL,
    nonconformity_id BINARY(16) NOT NULL,
    ordinal          INT        NOT NULL,
    clause_id        BINARY(16) NULL,
    control_id       BINARY(16) NULL,
    CONSTRAINT nonconformity_link_pk PRIMARY KEY (tenant_id, nonconformity_id, ordinal),
    CONSTRAINT nonconformity_link_nonconformity_fk FOREIGN KEY (tenant_id, nonconformity_id)
        REFERENCES nonconformity (tenant_id, id),
    CONSTRAINT nonconformity_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT nonconformity_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT nonconformity_link_subject_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);
CREATE INDEX nonconformity_link_clause_idx ON nonconformity_link (tenant_id, clause_id, nonconformity_id);
CREATE INDEX nonconformity_link_control_idx ON nonconformity_link (tenant_id, control_id, nonconformity_id);

CREATE TABLE nonconformity_grade_change (
    tenant_id        BINARY(16)  NOT NULL,
    id               BINARY(16)  NOT NULL,
    nonconformity_id BINARY(16)  NOT NULL,
    grade_before     VARCHAR(8)  NOT NULL,
    grade_after      VARCHAR(8)  NOT NULL,
    changed_at       DATETIME(6) NOT NULL,
    changed_by_id    BINARY(16)  NOT NULL,
    reason           TEXT        NOT NULL,
    CONSTRAINT nonconformity_grade_change_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT nonconformity_grade_change_nonconformity_fk FOREIGN KEY (tenant_id, nonconformity_id)
        REFERENCES nonconformity (tenant_id, id),
    CONSTRAINT nonconformity_grade_change_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_grade_change_grades_ck CHECK (grade_before IN ('MAJOR', 'MINOR')
        AND grade_after IN ('MAJOR', 'MINOR'))
);
CREATE INDEX nonconformity_grade_change_of_idx ON nonconformity_grade_change (tenant_id, nonconformity_id, changed_at);

CREATE TABLE nonconformity_analysis (
    tenant_id        BINARY(16)  NOT NULL,
    id               BINARY(16)  NOT NULL,
    nonconformity_id BINARY(16)  NOT NULL,
    number           INT         NOT NULL,
    method           VARCHAR(16) NOT NULL,
    analysed_at      DATETIME(6) NOT NULL,
    analysed_by_id   BINARY(16)  NOT NULL,
    CONSTRAINT nonconformity_analysis_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT nonconformity_analysis_number_uk UNIQUE (tenant_id, nonconformity_id, number),
    CONSTRAINT nonconformity_analysis_nonconformity_fk FOREIGN KEY (tenant_id, nonconformity_id)
        REFERENCES nonconformity (tenant_id, id),
    CONSTRAINT nonconformity_analysis_analysed_by_fk FOREIGN KEY (analysed_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_analysis_method_ck CHECK (method IN ('FIVE_WHYS', 'ISHIKAWA'))
);

-- A line of a chain of whys (chain), or a cause of a tree (category, and parent: the place of the one that it leads to).
CREATE TABLE nonconformity_cause (
    tenant_id   BINARY(16)  NOT NULL,
    analysis_id BINARY(16)  NOT NULL,
    ordinal     INT         NOT NULL,
    chain       INT         NULL,
    category    VARCHAR(16) NULL,
    parent      INT         NULL,
    statement   TEXT        NOT NULL,
    evidence    TEXT        NULL,
    is_root     BOOLEAN     NOT NULL,
    CONSTRAINT nonconformity_cause_pk PRIMARY KEY (tenant_id, analysis_id, ordinal),
    CONSTRAINT nonconformity_cause_analysis_fk FOREIGN KEY (tenant_id, analysis_id)
        REFERENCES nonconformity_analysis (tenant_id, id),
    CONSTRAINT nonconformity_cause_category_ck CHECK (category IN ('PEOPLE', 'MACHINE', 'METHOD', 'MATERIAL', 'MEASUREMENT',
        'ENVIRONMENT', 'MANAGEMENT')),
    CONSTRAINT nonconformity_cause_kind_ck CHECK ((chain IS NULL) <> (category IS NULL))
);

CREATE TABLE nonconformity_plan (
    tenant_id        BINARY(16)  NOT NULL,
    nonconformity_id BINARY(16)  NOT NULL,
    number           INT         NOT NULL,
    analysis_id      BINARY(16)  NOT NULL,
    submitted_at     DATETIME(6) NOT NULL,
    submitted_by_id  BINARY(16)  NOT NULL,
    was_accepted     BOOLEAN     NULL,
    answered_at      DATETIME(6) NULL,
    answered_by_id   BINARY(16)  NULL,
    answer_note      TEXT        NULL,
    CONSTRAINT nonconformity_plan_pk PRIMARY KEY (tenant_id, nonconformity_id, number),
    CONSTRAINT nonconformity_plan_nonconformity_fk FOREIGN KEY (tenant_id, nonconformity_id)
        REFERENCES nonconformity (tenant_id, id),
    CONSTRAINT nonconformity_plan_analysis_fk FOREIGN KEY (tenant_id, analysis_id)
        REFERENCES nonconformity_analysis (tenant_id, id),
    CONSTRAINT nonconformity_plan_submitted_by_fk FOREIGN KEY (submitted_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_plan_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_plan_answer_ck CHECK ((was_accepted IS NULL) = (answered_at IS NULL)
        AND (was_accepted IS NULL) = (answered_by_id IS NULL))
);

CREATE TABLE nonconformity_action (
    tenant_id        BINARY(16) NOT NULL,
    id               BINARY(16) NOT NULL,
    version          INT        NOT NULL,
    nonconformity_id BINARY(16) NOT NULL,
    plan_number      INT        NOT NULL,
    cause            INT        NOT NULL,
    what             TEXT       NOT NULL,
    owner_id         BINARY(16) NOT NULL,
    due_on           DATE       NOT NULL,
    is_dropped       BOOLEAN    NOT NULL,
    done_on          DATE       NULL,
    evidence_id      BINARY(16) NULL,
    proof            TEXT       NULL,
    CONSTRAINT nonconformity_action_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT nonconformity_action_plan_fk FOREIGN KEY (tenant_id, nonconformity_id, plan_number)
        REFERENCES nonconformity_plan (tenant_id, nonconformity_id, number),
    CONSTRAINT nonconformity_action_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT nonconformity_action_evidence_fk FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence (tenant_id, id),
    CONSTRAINT nonconformity_action_done_ck CHECK (done_on IS NULL OR evidence_id IS NOT NULL OR proof IS NOT NULL)
);
CREATE INDEX nonconformity_action_of_idx
    ON nonconformity_action (tenant_id, nonconformity_id, plan_number, due_on, id);
