CREATE TABLE person (
    id          BINARY(16)   NOT NULL,
    subject     VARCHAR(255) NOT NULL,
    given_name  VARCHAR(200) NOT NULL,
    family_name VARCHAR(200) NOT NULL,
    email       VARCHAR(320) NULL,
    locale      VARCHAR(16)  NOT NULL,
    zone        VARCHAR(64)  NULL,
    created_at  DATETIME(6)  NOT NULL,
    CONSTRAINT person_pk PRIMARY KEY (id),
    CONSTRAINT person_subject_uk UNIQUE (subject)
);

CREATE TABLE firm (
    id         BINARY(16)   NOT NULL,
    name       VARCHAR(200) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    CONSTRAINT firm_pk PRIMARY KEY (id)
);

CREATE TABLE firm_membership (
    firm_id        BINARY(16)  NOT NULL,
    id             BINARY(16)  NOT NULL,
    person_id      BINARY(16)  NOT NULL,
    role           VARCHAR(32) NOT NULL,
    valid_from_at  DATETIME(6) NOT NULL,
    valid_until_at DATETIME(6) NULL,
    CONSTRAINT firm_membership_pk PRIMARY KEY (firm_id, id),
    CONSTRAINT firm_membership_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT firm_membership_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT firm_membership_role_ck CHECK (role IN ('PARTNER', 'CONSULTANT')),
    CONSTRAINT firm_membership_validity_ck CHECK (valid_until_at IS NULL OR valid_until_at >= valid_from_at)
);
CREATE INDEX firm_membership_person_idx ON firm_membership (person_id, firm_id);

CREATE TABLE tenant (
    id         BINARY(16)   NOT NULL,
    version    INT          NOT NULL,
    name       VARCHAR(200) NOT NULL,
    zone       VARCHAR(64)  NOT NULL,
    locale     VARCHAR(16)  NOT NULL,
    headcount  INT          NOT NULL,
    holiday_calendar VARCHAR(16) NULL,
    created_at DATETIME(6)  NOT NULL,
    CONSTRAINT tenant_pk PRIMARY KEY (id),
    CONSTRAINT tenant_headcount_ck CHECK (headcount >= 0)
);
CREATE INDEX tenant_name_idx ON tenant (name, id);

CREATE TABLE tenant_working_day (
    tenant_id   BINARY(16)  NOT NULL,
    day_of_week VARCHAR(9)  NOT NULL,
    CONSTRAINT tenant_working_day_pk PRIMARY KEY (tenant_id, day_of_week),
    CONSTRAINT tenant_working_day_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT tenant_working_day_ck CHECK (day_of_week IN
        ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'))
);

CREATE TABLE site (
    tenant_id BINARY(16)    NOT NULL,
    id        BINARY(16)    NOT NULL,
    version   INT           NOT NULL,
    name      VARCHAR(200)  NOT NULL,
    address   VARCHAR(1000) NOT NULL,
    headcount INT           NOT NULL,
    CONSTRAINT site_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT site_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT site_headcount_ck CHECK (headcount >= 0)
);
CREATE INDEX site_name_idx ON site (tenant_id, name, id);

CREATE TABLE membership (
    tenant_id      BINARY(16)  NOT NULL,
    id             BINARY(16)  NOT NULL,
    version        INT         NOT NULL,
    person_id      BINARY(16)  NOT NULL,
    role           VARCHAR(32) NOT NULL,
    valid_from_at  DATETIME(6) NOT NULL,
    valid_until_at DATETIME(6) NULL,
    granted_by_id  BINARY(16)  NULL,
    CONSTRAINT membership_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT membership_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT membership_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT membership_granted_by_fk FOREIGN KEY (granted_by_id) REFERENCES person (id),
    CONSTRAINT membership_role_ck CHECK (role IN ('REPRESENTATIVE', 'MANAGEMENT', 'AUDITOR', 'EMPLOYEE')),
    CONSTRAINT membership_validity_ck CHECK (valid_until_at IS NULL OR valid_until_at >= valid_from_at)
);
CREATE INDEX membership_person_idx ON membership (person_id, tenant_id);

CREATE TABLE engagement (
    tenant_id     BINARY(16)    NOT NULL,
    id            BINARY(16)    NOT NULL,
    version       INT           NOT NULL,
    firm_id       BINARY(16)    NOT NULL,
    services      VARCHAR(2000) NOT NULL,
    consent       VARCHAR(2000) NOT NULL,
    starts_at     DATETIME(6)   NOT NULL,
    ends_at       DATETIME(6)   NULL,
    started_by_id BINARY(16)    NULL,
    ended_by_id   BINARY(16)    NULL,
    CONSTRAINT engagement_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT engagement_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT engagement_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT engagement_started_by_fk FOREIGN KEY (started_by_id) REFERENCES person (id),
    CONSTRAINT engagement_ended_by_fk FOREIGN KEY (ended_by_id) REFERENCES person (id),
    CONSTRAINT engagement_validity_ck CHECK (ends_at IS NULL OR ends_at >= starts_at)
);
CREATE INDEX engagement_firm_idx ON engagement (firm_id, tenant_id);
