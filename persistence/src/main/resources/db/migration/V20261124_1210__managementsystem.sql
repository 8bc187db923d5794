CREATE TABLE management_system (
    tenant_id BINARY(16)   NOT NULL,
    id        BINARY(16)   NOT NULL,
    version   INT          NOT NULL,
    name      VARCHAR(200) NOT NULL,
    CONSTRAINT management_system_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT management_system_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX management_system_name_idx ON management_system (tenant_id, name, id);

CREATE TABLE scope_statement (
    tenant_id            BINARY(16)   NOT NULL,
    id                   BINARY(16)   NOT NULL,
    management_system_id BINARY(16)   NOT NULL,
    number               INT          NOT NULL,
    state                VARCHAR(16)  NOT NULL,
    -- One code a line.
    sector_codes         VARCHAR(200) NOT NULL,
    approved_on          DATE         NULL,
    reason               TEXT         NULL,
    person_id            BINARY(16)   NULL,
    firm_id              BINARY(16)   NULL,
    job                  VARCHAR(100) NULL,
    superseded_on        DATE         NULL,
    CONSTRAINT scope_statement_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT scope_statement_number_uk UNIQUE (tenant_id, management_system_id, number),
    CONSTRAINT scope_statement_system_fk
        FOREIGN KEY (tenant_id, management_system_id) REFERENCES management_system (tenant_id, id),
    CONSTRAINT scope_statement_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT scope_statement_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT scope_statement_state_ck CHECK (state IN ('DRAFT', 'APPROVED', 'SUPERSEDED')),
    CONSTRAINT scope_statement_approval_ck CHECK
        ((state = 'DRAFT') = (approved_on IS NULL) AND (state = 'DRAFT') = (reason IS NULL)
         AND (state = 'DRAFT') = (person_id IS NULL AND job IS NULL)),
    CONSTRAINT scope_statement_actor_ck CHECK (person_id IS NULL OR job IS NULL),
    CONSTRAINT scope_statement_superseded_ck CHECK ((state = 'SUPERSEDED') = (superseded_on IS NOT NULL))
);

CREATE TABLE scope_standard (
    tenant_id          BINARY(16) NOT NULL,
    scope_statement_id BINARY(16) NOT NULL,
    ordinal            INT        NOT NULL,
    standard_id        BINARY(16) NOT NULL,
    CONSTRAINT scope_standard_pk PRIMARY KEY (tenant_id, scope_statement_id, ordinal),
    CONSTRAINT scope_standard_uk UNIQUE (tenant_id, scope_statement_id, standard_id),
    CONSTRAINT scope_standard_statement_fk
        FOREIGN KEY (tenant_id, scope_statement_id) REFERENCES scope_statement (tenant_id, id),
    CONSTRAINT scope_standard_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id)
);

CREATE TABLE scope_site (
    tenant_id              BINARY(16) NOT NULL,
    scope_statement_id     BINARY(16) NOT NULL,
    site_id                BINARY(16) NOT NULL,
    ordinal                INT        NOT NULL,
    full_time_week_minutes INT        NULL,
    CONSTRAINT scope_site_pk PRIMARY KEY (tenant_id, scope_statement_id, site_id),
    CONSTRAINT scope_site_ordinal_uk UNIQUE (tenant_id, scope_statement_id, ordinal),
    CONSTRAINT scope_site_statement_fk
        FOREIGN KEY (tenant_id, scope_statement_id) REFERENCES scope_statement (tenant_id, id),
    CONSTRAINT scope_site_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id)
);

CREATE TABLE scope_personnel (
    tenant_id               BINARY(16)   NOT NULL,
    scope_statement_id      BINARY(16)   NOT NULL,
    site_id                 BINARY(16)   NOT NULL,
    ordinal                 INT          NOT NULL,
    shift                   VARCHAR(100) NOT NULL,
    kind                    VARCHAR(16)  NOT NULL,
    persons                 INT          NOT NULL,
    weekly_minutes          INT          NULL,
    reduced_by              INT          NULL,
    reduction_justification TEXT         NULL,
    CONSTRAINT scope_personnel_pk PRIMARY KEY (tenant_id, scope_statement_id, site_id, ordinal),
    CONSTRAINT scope_personnel_site_fk
        FOREIGN KEY (tenant_id, scope_statement_id, site_id)
        REFERENCES scope_site (tenant_id, scope_statement_id, site_id),
    CONSTRAINT scope_personnel_kind_ck CHECK (kind IN ('PERMANENT', 'NON_PERMANENT')),
    CONSTRAINT scope_personnel_persons_ck CHECK (persons > 0),
    CONSTRAINT scope_personnel_reduction_ck CHECK
        ((reduced_by IS NULL) = (reduction_justification IS NULL))
);

CREATE TABLE scope_process (
    tenant_id          BINARY(16)   NOT NULL,
    scope_statement_id BINARY(16)   NOT NULL,
    ordinal            INT          NOT NULL,
    name               VARCHAR(200) NOT NULL,
    description        TEXT         NULL,
    CONSTRAINT scope_process_pk PRIMARY KEY (tenant_id, scope_statement_id, ordinal),
    CONSTRAINT scope_process_statement_fk
        FOREIGN KEY (tenant_id, scope_statement_id) REFERENCES scope_statement (tenant_id, id)
);

CREATE TABLE scope_wording (
    tenant_id          BINARY(16)  NOT NULL,
    scope_statement_id BINARY(16)  NOT NULL,
    ordinal            INT         NOT NULL,
    language           VARCHAR(16) NOT NULL,
    text               TEXT        NOT NULL,
    CONSTRAINT scope_wording_pk PRIMARY KEY (tenant_id, scope_statement_id, ordinal),
    CONSTRAINT scope_wording_language_uk UNIQUE (tenant_id, scope_statement_id, language),
    CONSTRAINT scope_wording_statement_fk
        FOREIGN KEY (tenant_id, scope_statement_id) REFERENCES scope_statement (tenant_id, id)
);

CREATE TABLE scope_exclusion (
    tenant_id          BINARY(16) NOT NULL,
    scope_statement_id BINARY(16) NOT NULL,
    ordinal            INT        NOT NULL,
    clause_id          BINARY(16) NOT NULL,
    justification      TEXT       NOT NULL,
    CONSTRAINT scope_exclusion_pk PRIMARY KEY (tenant_id, scope_statement_id, ordinal),
    CONSTRAINT scope_exclusion_clause_uk UNIQUE (tenant_id, scope_statement_id, clause_id),
    CONSTRAINT scope_exclusion_statement_fk
        FOREIGN KEY (tenant_id, scope_statement_id) REFERENCES scope_statement (tenant_id, id),
    CONSTRAINT scope_exclusion_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id)
);

CREATE TABLE scope_outsourced_process (
    tenant_id          BINARY(16)   NOT NULL,
    scope_statement_id BINARY(16)   NOT NULL,
    ordinal            INT          NOT NULL,
    name               VARCHAR(200) NOT NULL,
    provider           VARCHAR(200) NOT NULL,
    control            TEXT         NOT NULL,
    CONSTRAINT scope_outsourced_process_pk PRIMARY KEY (tenant_id, scope_statement_id, ordinal),
    CONSTRAINT scope_outsourced_process_statement_fk
        FOREIGN KEY (tenant_id, scope_statement_id) REFERENCES scope_statement (tenant_id, id)
);
