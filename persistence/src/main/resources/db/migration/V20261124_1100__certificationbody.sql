CREATE TABLE certification_body (
    tenant_id                     BINARY(16)   NOT NULL,
    id                            BINARY(16)   NOT NULL,
    version                       INT          NOT NULL,
    name                          VARCHAR(200) NOT NULL,
    expiry_convention             VARCHAR(16)  NOT NULL,
    surveillance_tolerance_months INT          NOT NULL,
    recert_year_basis             VARCHAR(16)  NOT NULL,
    recert_expiry_policy          VARCHAR(16)  NOT NULL,
    stage_gap_min_days            INT          NOT NULL,
    stage_gap_max_months          INT          NOT NULL,
    suspension_max_months         INT          NOT NULL,
    CONSTRAINT certification_body_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT certification_body_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT certification_body_expiry_convention_ck CHECK (expiry_convention IN ('MINUS_ONE_DAY', 'SAME_DAY')),
    CONSTRAINT certification_body_tolerance_ck CHECK (surveillance_tolerance_months BETWEEN 0 AND 3),
    CONSTRAINT certification_body_recert_year_basis_ck CHECK (recert_year_basis IN ('EITHER', 'AUDIT', 'DECISION')),
    CONSTRAINT certification_body_recert_expiry_policy_ck
        CHECK (recert_expiry_policy IN ('KEEP_ANNIVERSARY', 'DECISION')),
    CONSTRAINT certification_body_stage_gap_ck
        CHECK (stage_gap_min_days BETWEEN 0 AND 365 AND stage_gap_max_months BETWEEN 1 AND 24),
    CONSTRAINT certification_body_suspension_ck CHECK (suspension_max_months BETWEEN 1 AND 24)
);
CREATE INDEX certification_body_name_idx ON certification_body (tenant_id, name, id);
