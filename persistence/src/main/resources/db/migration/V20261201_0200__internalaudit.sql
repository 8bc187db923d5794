-- A programme says for some years what is audited in one management system, and why so.
CREATE TABLE internal_audit_programme (
    tenant_id            BINARY(16)   NOT NULL,
    id                   BINARY(16)   NOT NULL,
    version              INT          NOT NULL,
    management_system_id BINARY(16)   NOT NULL,
    name                 VARCHAR(200) NOT NULL,
    starts_on            DATE         NOT NULL,
    ends_on              DATE         NOT NULL,
    objectives           TEXT         NOT NULL,
    risks                TEXT         NULL,
    methods              TEXT         NULL,
    CONSTRAINT internal_audit_programme_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT internal_audit_programme_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT internal_audit_programme_system_fk FOREIGN KEY (tenant_id, management_system_id)
        REFERENCES management_system (tenant_id, id),
    CONSTRAINT internal_audit_programme_days_ck CHECK (ends_on >= starts_on)
);
CREATE INDEX internal_audit_programme_days_idx ON internal_audit_programme (tenant_id, starts_on, id);

-- What is audited besides clauses, and what makes it ask for more audits.
CREATE TABLE internal_audit_process (
    tenant_id            BINARY(16)   NOT NULL,
    id                   BINARY(16)   NOT NULL,
    version              INT          NOT NULL,
    management_system_id BINARY(16)   NOT NULL,
    name                 VARCHAR(200) NOT NULL,
    owner_id             BINARY(16)   NULL,
    importance           INT          NOT NULL,
    change_score         INT          NOT NULL,
    result_score         INT          NOT NULL,
    complaint_score      INT          NOT NULL,
    legal_score          INT          NOT NULL,
    CONSTRAINT internal_audit_process_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT internal_audit_process_name_uk UNIQUE (tenant_id, management_system_id, name),
    CONSTRAINT internal_audit_process_system_fk FOREIGN KEY (tenant_id, management_system_id)
        REFERENCES management_system (tenant_id, id),
    CONSTRAINT internal_audit_process_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT internal_audit_process_scores_ck CHECK (importance BETWEEN 0 AND 3 AND change_score BETWEEN 0 AND 3
        AND result_score BETWEEN 0 AND 3 AND complaint_score BETWEEN 0 AND 3 AND legal_score BETWEEN 0 AND 3)
);

-- Which competence whoever audits by a standard needs.
CREATE TABLE auditor_requirement (
    tenant_id     BINARY(16) NOT NULL,
    id            BINARY(16) NOT NULL,
    version       INT        NOT NULL,
    standard_id   BINARY(16) NOT NULL,
    competence_id BINARY(16) NOT NULL,
    CONSTRAINT auditor_requirement_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT auditor_requirement_standard_uk UNIQUE (tenant_id, standard_id),
    CONSTRAINT auditor_requirement_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT auditor_requirement_competence_fk FOREIGN KEY (tenant_id, competence_id)
        REFERENCES competence (tenant_id, id)
);

CREATE TABLE internal_audit (
    tenant_id                   BINARY(16)   NOT NULL,
    id                          BINARY(16)   NOT NULL,
    version                     INT          NOT NULL,
    number                      INT          NOT NULL,
    internal_audit_programme_id BINARY(16)   NOT NULL,
    management_system_id        BINARY(16)   NOT NULL,
    title                       VARCHAR(200) NOT NULL,
    objectives                  TEXT         NOT NULL,
    scope_text                  TEXT         NULL,
    method                      VARCHAR(16)  NOT NULL,
    starts_on                   DATE         NOT NULL,
    ends_on                     DATE         NOT NULL,
    report_due_on               DATE         NOT NULL,
    question_count              INT          NOT NULL,
    state                       VARCHAR(16)  NOT NULL,
    started_at                  DATETIME(6)  NULL,
    started_by_id               BINARY(16)   NULL,
    reported_at                 DATETIME(6)  NULL,
    reported_by_id              BINARY(16)   NULL,
    signed_at                   DATETIME(6)  NULL,
    cancelled_at                DATETIME(6)  NULL,
    cancelled_by_id             BINARY(16)   NULL,
    cancelled_why               TEXT         NULL,
    CONSTRAINT internal_audit_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT internal_audit_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT internal_audit_programme_fk FOREIGN KEY (tenant_id, internal_audit_programme_id)
        REFERENCES internal_audit_programme (tenant_id, id),
    CONSTRAINT internal_audit_system_fk FOREIGN KEY (tenant_id, management_system_id)
        REFERENCES management_system (tenant_id, id),
    CONSTRAINT internal_audit_started_by_fk FOREIGN KEY (started_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_reported_by_fk FOREIGN KEY (reported_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_cancelled_by_fk FOREIGN KEY (cancelled_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_method_ck CHECK (method IN ('ON_SITE', 'REMOTE', 'BOTH')),
    CONSTRAINT internal_audit_days_ck CHECK (ends_on >= starts_on AND report_due_on >= ends_on),
    CONSTRAINT internal_audit_state_ck CHECK (state IN ('PLANNED', 'UNDER_WAY', 'REPORTED', 'SIGNED', 'CANCELLED')),
    CONSTRAINT internal_audit_started_ck CHECK (state NOT IN ('UNDER_WAY', 'REPORTED', 'SIGNED') OR started_at IS NOT NULL),
    CONSTRAINT internal_audit_reported_ck CHECK ((state IN ('REPORTED', 'SIGNED')) = (reported_at IS NOT NULL)),
    CONSTRAINT internal_audit_signed_ck CHECK ((state = 'SIGNED') = (signed_at IS NOT NULL)),
    CONSTRAINT internal_audit_cancelled_ck CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)
        AND (cancelled_at IS NULL) = (cancelled_why IS NULL))
);
CREATE INDEX internal_audit_days_idx ON internal_audit (tenant_id, starts_on, id);

CREATE TABLE internal_audit_standard (
    tenant_id         BINARY(16) NOT NULL,
    internal_audit_id BINARY(16) NOT NULL,
    ordinal           INT        NOT NULL,
    standard_id       BINARY(16) NOT NULL,
    CONSTRAINT internal_audit_standard_pk PRIMARY KEY (tenant_id, internal_audit_id, ordinal),
    CONSTRAINT internal_audit_standard_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_standard_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id)
);

-- None: all clauses of the standards. One stands for all below it.
CREATE TABLE internal_audit_clause (
    tenant_id         BINARY(16) NOT NULL,
    internal_audit_id BINARY(16) NOT NULL,
    ordinal           INT        NOT NULL,
    clause_id         BINARY(16) NOT NULL,
    CONSTRAINT internal_audit_clause_pk PRIMARY KEY (tenant_id, internal_audit_id, ordinal),
    CONSTRAINT internal_audit_clause_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_clause_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id)
);

-- None: all sites.
CREATE TABLE internal_audit_site (
    tenant_id         BINARY(16) NOT NULL,
    internal_audit_id BINARY(16) NOT NULL,
    ordinal           INT        NOT NULL,
    site_id           BINARY(16) NOT NULL,
    CONSTRAINT internal_audit_site_pk PRIMARY KEY (tenant_id, internal_audit_id, ordinal),
    CONSTRAINT internal_audit_site_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_site_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id)
);

-- None: all processes.
CREATE TABLE internal_audit_part (
    tenant_id                 BINARY(16) NOT NULL,
    internal_audit_id         BINARY(16) NOT NULL,
    ordinal                   INT        NOT NULL,
    internal_audit_process_id BINARY(16) NOT NULL,
    CONSTRAINT internal_audit_part_pk PRIMARY KEY (tenant_id, internal_audit_id, ordinal),
    CONSTRAINT internal_audit_part_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_part_process_fk FOREIGN KEY (tenant_id, internal_audit_process_id)
        REFERENCES internal_audit_process (tenant_id, id)
);

CREATE TABLE internal_audit_member (
    tenant_id         BINARY(16)  NOT NULL,
    internal_audit_id BINARY(16)  NOT NULL,
    ordinal           INT         NOT NULL,
    colleague_id      BINARY(16)  NOT NULL,
    duty              VARCHAR(24) NOT NULL,
    overridden_why    TEXT        NULL,
    overridden_at     DATETIME(6) NULL,
    overridden_by_id  BINARY(16)  NULL,
    declared_at       DATETIME(6) NULL,
    declared_by_id    BINARY(16)  NULL,
    CONSTRAINT internal_audit_member_pk PRIMARY KEY (tenant_id, internal_audit_id, ordinal),
    CONSTRAINT internal_audit_member_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_member_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id),
    CONSTRAINT internal_audit_member_overridden_by_fk FOREIGN KEY (overridden_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_member_declared_by_fk FOREIGN KEY (declared_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_member_duty_ck CHECK (duty IN ('LEAD_AUDITOR', 'AUDITOR', 'TECHNICAL_EXPERT', 'OBSERVER')),
    CONSTRAINT internal_audit_member_overridden_ck CHECK ((overridden_why IS NULL) = (overridden_at IS NULL)
        AND (overridden_why IS NULL) = (overridden_by_id IS NULL)),
    CONSTRAINT internal_audit_member_declared_ck CHECK ((declared_at IS NULL) = (declared_by_id IS NULL))
);

-- The key is the same for the clauses that are asked once.
CREATE TABLE internal_audit_question (
    tenant_id         BINARY(16)   NOT NULL,
    id                BINARY(16)   NOT NULL,
    version           INT          NOT NULL,
    internal_audit_id BINARY(16)   NOT NULL,
    ordinal           INT          NOT NULL,
    question_key      VARCHAR(120) NOT NULL,
    result            VARCHAR(16)  NULL,
    sample_text       TEXT         NULL,
    notes             TEXT         NULL,
    evidence_text     TEXT         NULL,
    evidence_id       BINARY(16)   NULL,
    answered_at       DATETIME(6)  NULL,
    answered_by_id    BINARY(16)   NULL,
    nonconformity_id  BINARY(16)   NULL,
    CONSTRAINT internal_audit_question_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT internal_audit_question_ordinal_uk UNIQUE (tenant_id, internal_audit_id, ordinal),
    CONSTRAINT internal_audit_question_key_uk UNIQUE (tenant_id, internal_audit_id, question_key),
    CONSTRAINT internal_audit_question_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_question_evidence_fk FOREIGN KEY (tenant_id, evidence_id)
        REFERENCES evidence (tenant_id, id),
    CONSTRAINT internal_audit_question_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_question_nonconformity_fk FOREIGN KEY (tenant_id, nonconformity_id)
        REFERENCES nonconformity (tenant_id, id),
    CONSTRAINT internal_audit_question_result_ck CHECK (result IN ('CONFORM', 'NONCONFORMITY', 'OBSERVATION',
        'OPPORTUNITY', 'NOT_SAMPLED')),
    CONSTRAINT internal_audit_question_answered_ck CHECK ((result IS NULL) = (answered_at IS NULL)
        AND (result IS NULL) = (answered_by_id IS NULL) AND (nonconformity_id IS NULL OR result = 'NONCONFORMITY'))
);

CREATE TABLE internal_audit_question_clause (
    tenant_id                  BINARY(16) NOT NULL,
    internal_audit_question_id BINARY(16) NOT NULL,
    ordinal                    INT        NOT NULL,
    clause_id                  BINARY(16) NOT NULL,
    CONSTRAINT internal_audit_question_clause_pk PRIMARY KEY (tenant_id, internal_audit_question_id, ordinal),
    CONSTRAINT internal_audit_question_clause_question_fk FOREIGN KEY (tenant_id, internal_audit_question_id)
        REFERENCES internal_audit_question (tenant_id, id),
    CONSTRAINT internal_audit_question_clause_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id)
);

-- A version of the report of one audit. What both have signed stays; a correction is another version.
CREATE TABLE internal_audit_report (
    tenant_id                BINARY(16)   NOT NULL,
    id                       BINARY(16)   NOT NULL,
    version                  INT          NOT NULL,
    internal_audit_id        BINARY(16)   NOT NULL,
    number                   INT          NOT NULL,
    corrected_why            TEXT         NULL,
    summary                  TEXT         NOT NULL,
    conclusions              TEXT         NOT NULL,
    fulfilment               TEXT         NOT NULL,
    sampling                 TEXT         NOT NULL,
    opinions                 TEXT         NULL,
    distribution             TEXT         NULL,
    state                    VARCHAR(16)  NOT NULL,
    written_at               DATETIME(6)  NOT NULL,
    written_by_id            BINARY(16)   NOT NULL,
    lead_signed_at           DATETIME(6)  NULL,
    lead_signed_by_id        BINARY(16)   NULL,
    lead_name                VARCHAR(401) NULL,
    lead_function            VARCHAR(200) NULL,
    representative_signed_at DATETIME(6)  NULL,
    representative_signed_by_id BINARY(16) NULL,
    representative_name      VARCHAR(401) NULL,
    representative_function  VARCHAR(200) NULL,
    CONSTRAINT internal_audit_report_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT internal_audit_report_number_uk UNIQUE (tenant_id, internal_audit_id, number),
    CONSTRAINT internal_audit_report_audit_fk FOREIGN KEY (tenant_id, internal_audit_id)
        REFERENCES internal_audit (tenant_id, id),
    CONSTRAINT internal_audit_report_written_by_fk FOREIGN KEY (written_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_report_lead_fk FOREIGN KEY (lead_signed_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_report_representative_fk FOREIGN KEY (representative_signed_by_id) REFERENCES person (id),
    CONSTRAINT internal_audit_report_state_ck CHECK (state IN ('DRAFT', 'LEAD_SIGNED', 'SIGNED')),
    CONSTRAINT internal_audit_report_signed_ck CHECK ((state = 'DRAFT') = (lead_signed_at IS NULL)
        AND (state = 'SIGNED') = (representative_signed_at IS NOT NULL))
);

-- The team as it was when the lead auditor signed.
CREATE TABLE internal_audit_report_person (
    tenant_id                BINARY(16)   NOT NULL,
    internal_audit_report_id BINARY(16)   NOT NULL,
    ordinal                  INT          NOT NULL,
    duty                     VARCHAR(24)  NOT NULL,
    name                     VARCHAR(401) NOT NULL,
    function_name            VARCHAR(200) NULL,
    declared_at              DATETIME(6)  NULL,
    overridden_why           TEXT         NULL,
    CONSTRAINT internal_audit_report_person_pk PRIMARY KEY (tenant_id, internal_audit_report_id, ordinal),
    CONSTRAINT internal_audit_report_person_report_fk FOREIGN KEY (tenant_id, internal_audit_report_id)
        REFERENCES internal_audit_report (tenant_id, id),
    CONSTRAINT internal_audit_report_person_duty_ck CHECK (duty IN ('LEAD_AUDITOR', 'AUDITOR', 'TECHNICAL_EXPERT',
        'OBSERVER'))
);

-- The checklist as it was when the lead auditor signed.
CREATE TABLE internal_audit_report_finding (
    tenant_id                BINARY(16)  NOT NULL,
    internal_audit_report_id BINARY(16)  NOT NULL,
    ordinal                  INT         NOT NULL,
    clauses                  TEXT        NOT NULL,
    result                   VARCHAR(16) NOT NULL,
    sample_text              TEXT        NULL,
    notes                    TEXT        NULL,
    evidence_text            TEXT        NULL,
    nonconformity_reference  VARCHAR(24) NULL,
    CONSTRAINT internal_audit_report_finding_pk PRIMARY KEY (tenant_id, internal_audit_report_id, ordinal),
    CONSTRAINT internal_audit_report_finding_report_fk FOREIGN KEY (tenant_id, internal_audit_report_id)
        REFERENCES internal_audit_report (tenant_id, id),
    CONSTRAINT internal_audit_report_finding_result_ck CHECK (result IN ('CONFORM', 'NONCONFORMITY', 'OBSERVATION',
        'OPPORTUNITY', 'NOT_SAMPLED'))
);
