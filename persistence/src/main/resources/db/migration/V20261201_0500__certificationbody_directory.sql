-- Certification bodies that anybody could choose: the operator's own (firm_id is null) and those that firms keep for
-- themselves. What bodies were accredited for stays; the history of each accreditation's state only grows.
CREATE TABLE directory_body (
    id                            BINARY(16)   NOT NULL,
    firm_id                       BINARY(16)   NULL,
    version                       INT          NOT NULL,
    name                          VARCHAR(200) NOT NULL,
    country                       VARCHAR(2)   NOT NULL,
    website                       VARCHAR(500) NULL,
    expiry_convention             VARCHAR(16)  NOT NULL,
    surveillance_tolerance_months INT          NOT NULL,
    surveillance_frequency_months INT          NOT NULL,
    recert_year_basis             VARCHAR(16)  NOT NULL,
    recert_expiry_policy          VARCHAR(16)  NOT NULL,
    stage_gap_min_days            INT          NOT NULL,
    stage_gap_max_months          INT          NOT NULL,
    suspension_max_months         INT          NOT NULL,
    restore_needs_started_recert  BOOLEAN      NOT NULL,
    decision_lead_days            INT          NOT NULL,
    name_order                    VARCHAR(300) NOT NULL,
    CONSTRAINT directory_body_pk PRIMARY KEY (id),
    CONSTRAINT directory_body_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT directory_body_expiry_convention_ck CHECK (expiry_convention IN ('MINUS_ONE_DAY', 'SAME_DAY')),
    CONSTRAINT directory_body_recert_year_basis_ck CHECK (recert_year_basis IN ('EITHER', 'AUDIT', 'DECISION')),
    CONSTRAINT directory_body_recert_expiry_policy_ck CHECK (recert_expiry_policy IN ('KEEP_ANNIVERSARY', 'DECISION'))
);

CREATE TABLE directory_accreditation (
    directory_body_id  BINARY(16)    NOT NULL,
    ordinal            INT           NOT NULL,
    accreditor_key     VARCHAR(60)   NULL,
    accreditor_name    VARCHAR(200)  NOT NULL,
    certificate_number VARCHAR(100)  NULL,
    standard_id        BINARY(16)    NOT NULL,
    sector_codes       VARCHAR(200)  NOT NULL,
    categories         VARCHAR(2000) NOT NULL,
    countries          VARCHAR(1000) NOT NULL,
    valid_from_on      DATE          NOT NULL,
    valid_until_on     DATE          NULL,
    is_recognised      BOOLEAN       NULL,
    seen_at_url        VARCHAR(500)  NULL,
    seen_on            DATE          NULL,
    CONSTRAINT directory_accreditation_pk PRIMARY KEY (directory_body_id, ordinal),
    CONSTRAINT directory_accreditation_body_fk FOREIGN KEY (directory_body_id) REFERENCES directory_body (id),
    CONSTRAINT directory_accreditation_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id)
);

CREATE TABLE directory_accreditation_state (
    directory_body_id     BINARY(16)    NOT NULL,
    accreditation_ordinal INT           NOT NULL,
    ordinal               INT           NOT NULL,
    state                VARCHAR(16)   NOT NULL,
    since_on              DATE          NOT NULL,
    evidence              VARCHAR(2000) NULL,
    recorded_by_id        BINARY(16)    NULL,
    recorded_at           DATETIME(6)   NOT NULL,
    CONSTRAINT directory_accreditation_state_pk PRIMARY KEY (directory_body_id, accreditation_ordinal, ordinal),
    CONSTRAINT directory_accreditation_state_fk FOREIGN KEY (directory_body_id, accreditation_ordinal)
        REFERENCES directory_accreditation (directory_body_id, ordinal),
    CONSTRAINT directory_accreditation_state_person_fk FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT directory_accreditation_state_ck CHECK (state IN ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED'))
);

ALTER TABLE certification_body ADD COLUMN directory_body_id BINARY(16) NULL;
ALTER TABLE certification_body ADD CONSTRAINT certification_body_directory_fk
    FOREIGN KEY (directory_body_id) REFERENCES directory_body (id);

-- [jooq ignore start]
ALTER TABLE directory_body
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)',
            /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */), '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX directory_body_name_order_idx ON directory_body (firm_id, name_order, id);
-- [jooq ignore stop]
