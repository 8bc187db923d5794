-- One row is one version. The number's key leaves room for one draft after the signed version.
CREATE TABLE statement_of_applicability (
    tenant_id     BINARY(16)  NOT NULL,
    id            BINARY(16)  NOT NULL,
    version       INT         NOT NULL,
    standard_id   BINARY(16)  NOT NULL,
    number        INT         NOT NULL,
    state         VARCHAR(16) NOT NULL,
    assessment_id BINARY(16)  NULL,
    started_at    DATETIME(6) NOT NULL,
    started_by_id BINARY(16)  NULL,
    signed_at     DATETIME(6) NULL,
    signed_by_id  BINARY(16)  NULL,
    signed_role   VARCHAR(32) NULL,
    superseded_at DATETIME(6) NULL,
    CONSTRAINT statement_of_applicability_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT statement_of_applicability_number_uk UNIQUE (tenant_id, standard_id, number),
    CONSTRAINT statement_of_applicability_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT statement_of_applicability_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT statement_of_applicability_assessment_fk FOREIGN KEY (tenant_id, assessment_id)
        REFERENCES assessment (tenant_id, id),
    CONSTRAINT statement_of_applicability_started_by_fk FOREIGN KEY (started_by_id) REFERENCES person (id),
    CONSTRAINT statement_of_applicability_signed_by_fk FOREIGN KEY (signed_by_id) REFERENCES person (id),
    CONSTRAINT statement_of_applicability_number_ck CHECK (number >= 1),
    CONSTRAINT statement_of_applicability_state_ck CHECK (state IN ('DRAFT', 'SIGNED', 'SUPERSEDED')),
    CONSTRAINT statement_of_applicability_signed_ck CHECK ((state = 'DRAFT') = (signed_at IS NULL)
        AND (signed_at IS NULL) = (signed_by_id IS NULL) AND (signed_at IS NULL) = (signed_role IS NULL)),
    CONSTRAINT statement_of_applicability_superseded_ck
        CHECK ((state = 'SUPERSEDED') = (superseded_at IS NOT NULL))
);

CREATE TABLE statement_control (
    tenant_id            BINARY(16)  NOT NULL,
    id                   BINARY(16)  NOT NULL,
    statement_id         BINARY(16)  NOT NULL,
    control_id           BINARY(16)  NOT NULL,
    ordinal              INT         NOT NULL,
    number               VARCHAR(16) NOT NULL,
    applicable           BOOLEAN     NULL,
    justification        TEXT        NULL,
    because_of_risk      BOOLEAN     NOT NULL,
    because_of_law       BOOLEAN     NOT NULL,
    because_of_contract  BOOLEAN     NOT NULL,
    because_of_practice  BOOLEAN     NOT NULL,
    implementation_state VARCHAR(16) NOT NULL,
    owner_id             BINARY(16)  NULL,
    links                TEXT        NOT NULL,
    CONSTRAINT statement_control_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT statement_control_ordinal_uk UNIQUE (tenant_id, statement_id, ordinal),
    CONSTRAINT statement_control_control_uk UNIQUE (tenant_id, statement_id, control_id),
    CONSTRAINT statement_control_statement_fk FOREIGN KEY (tenant_id, statement_id)
        REFERENCES statement_of_applicability (tenant_id, id),
    CONSTRAINT statement_control_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT statement_control_owner_fk FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT statement_control_implementation_ck
        CHECK (implementation_state IN ('NOT_STARTED', 'PLANNED', 'PARTIAL', 'IMPLEMENTED')),
    CONSTRAINT statement_control_reasons_ck CHECK (applicable = TRUE
        OR (because_of_risk = FALSE AND because_of_law = FALSE AND because_of_contract = FALSE
            AND because_of_practice = FALSE))
);
