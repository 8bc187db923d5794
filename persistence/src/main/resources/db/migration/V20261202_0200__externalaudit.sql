-- What is prepared and followed of an audit of the certification body; its days and findings are the certification's.
-- override_points, unready_points, report_present and report_not_applicable are lists of names.
CREATE TABLE external_audit (
    tenant_id                   BINARY(16)   NOT NULL,
    id                          BINARY(16)   NOT NULL,
    version                     INT          NOT NULL,
    certification_id            BINARY(16)   NOT NULL,
    planned_audit_id            BINARY(16)   NOT NULL,
    kind                        VARCHAR(32)  NOT NULL,
    title                       VARCHAR(500) NOT NULL,
    wished_months               INT          NULL,
    override_reason             TEXT         NULL,
    override_by_id              BINARY(16)   NULL,
    override_at                 DATETIME(6)  NULL,
    overridden_on               DATE         NULL,
    override_points             VARCHAR(400) NULL,
    unready_on                  DATE         NULL,
    unready_points              VARCHAR(400) NULL,
    conclusion                  VARCHAR(32)  NULL,
    concluded_on                DATE         NULL,
    conditions                  TEXT         NULL,
    team_state                  VARCHAR(32)  NULL,
    team_names_received_on      DATE         NULL,
    team_background_received_on DATE         NULL,
    team_object_until_on        DATE         NULL,
    team_accepted_on            DATE         NULL,
    objected_on                 DATE         NULL,
    objection_about             VARCHAR(200) NULL,
    objection_reason            TEXT         NULL,
    objection_answered_on       DATE         NULL,
    objection_answer            TEXT         NULL,
    report_received_on          DATE         NULL,
    report_reference            VARCHAR(200) NULL,
    report_present              VARCHAR(600) NULL,
    report_not_applicable       VARCHAR(600) NULL,
    report_facts_days           INT          NULL,
    report_complaint_days       INT          NULL,
    report_appeal_days          INT          NULL,
    report_terms_source         VARCHAR(300) NULL,
    report_note                 TEXT         NULL,
    CONSTRAINT external_audit_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT external_audit_uk UNIQUE (tenant_id, planned_audit_id),
    CONSTRAINT external_audit_certification_fk
        FOREIGN KEY (tenant_id, certification_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT external_audit_planned_audit_fk
        FOREIGN KEY (tenant_id, planned_audit_id) REFERENCES planned_audit (tenant_id, id),
    CONSTRAINT external_audit_override_by_fk FOREIGN KEY (override_by_id) REFERENCES person (id),
    CONSTRAINT external_audit_override_ck CHECK
        ((override_reason IS NULL) = (override_by_id IS NULL)
         AND (override_reason IS NULL) = (override_at IS NULL)
         AND (override_reason IS NULL) = (overridden_on IS NULL)
         AND (override_reason IS NULL) = (override_points IS NULL)),
    CONSTRAINT external_audit_unready_ck CHECK ((unready_on IS NULL) = (unready_points IS NULL)),
    CONSTRAINT external_audit_conclusion_ck CHECK
        (conclusion IN ('GO', 'GO_WITH_CONDITIONS', 'POSTPONE', 'CANCEL')),
    CONSTRAINT external_audit_concluded_ck CHECK ((conclusion IS NULL) = (concluded_on IS NULL)),
    CONSTRAINT external_audit_team_state_ck CHECK
        (team_state IN ('NAMED', 'ACCEPTED', 'OBJECTED', 'OBJECTION_ACCEPTED', 'OBJECTION_REJECTED')),
    CONSTRAINT external_audit_team_ck CHECK ((team_state IS NULL) = (team_names_received_on IS NULL)),
    CONSTRAINT external_audit_report_ck CHECK
        ((report_received_on IS NULL) = (report_present IS NULL)
         AND (report_received_on IS NULL) = (report_not_applicable IS NULL))
);
CREATE INDEX external_audit_certification_idx ON external_audit (tenant_id, certification_id, id);

-- By when an area of concern of stage 1 is closed.
CREATE TABLE external_audit_concern (
    tenant_id         BINARY(16) NOT NULL,
    external_audit_id BINARY(16) NOT NULL,
    ordinal           INT        NOT NULL,
    finding_id        BINARY(16) NOT NULL,
    close_by_on       DATE       NOT NULL,
    closed_on         DATE       NULL,
    closing           TEXT       NULL,
    CONSTRAINT external_audit_concern_pk PRIMARY KEY (tenant_id, external_audit_id, ordinal),
    CONSTRAINT external_audit_concern_audit_fk
        FOREIGN KEY (tenant_id, external_audit_id) REFERENCES external_audit (tenant_id, id),
    CONSTRAINT external_audit_concern_finding_fk
        FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id),
    CONSTRAINT external_audit_concern_closed_ck CHECK ((closed_on IS NULL) = (closing IS NULL))
);

-- Who comes to an external audit, as the certification body names them.
CREATE TABLE external_audit_member (
    tenant_id         BINARY(16)   NOT NULL,
    external_audit_id BINARY(16)   NOT NULL,
    ordinal           INT          NOT NULL,
    name              VARCHAR(200) NOT NULL,
    role              VARCHAR(32)  NOT NULL,
    background        TEXT         NULL,
    is_consultant     BOOLEAN      NOT NULL,
    CONSTRAINT external_audit_member_pk PRIMARY KEY (tenant_id, external_audit_id, ordinal),
    CONSTRAINT external_audit_member_audit_fk
        FOREIGN KEY (tenant_id, external_audit_id) REFERENCES external_audit (tenant_id, id)
);
