-- Who delivers something to an organisation or carries out one of its processes. The last evaluation is the last
-- review, with the day and what was decided; those before it are in the audit trail.
CREATE TABLE supplier (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    version         INT          NOT NULL,
    number          INT          NOT NULL,
    name            VARCHAR(300) NOT NULL,
    kind            VARCHAR(32)  NOT NULL,
    supplied        TEXT         NOT NULL,
    criticality     VARCHAR(32)  NOT NULL,
    criteria        TEXT         NOT NULL,
    supervision     TEXT         NULL,
    contact         TEXT         NULL,
    evaluated_on    DATE         NULL,
    decision        VARCHAR(32)  NULL,
    owner_id        BINARY(16)   NULL,
    review_on       DATE         NULL,
    review_order_on DATE         NOT NULL,
    reviewed_at     DATETIME(6)  NULL,
    reviewed_by_id  BINARY(16)   NULL,
    review_note     TEXT         NULL,
    closed_at       DATETIME(6)  NULL,
    closed_by_id    BINARY(16)   NULL,
    closed_why      TEXT         NULL,
    name_order      VARCHAR(300) NOT NULL,
    CONSTRAINT supplier_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT supplier_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT supplier_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT supplier_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT supplier_reviewed_by_fk FOREIGN KEY (reviewed_by_id) REFERENCES person (id),
    CONSTRAINT supplier_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id),
    CONSTRAINT supplier_kind_ck CHECK (kind IN ('SUPPLIER', 'OUTSOURCED_PROCESS')),
    CONSTRAINT supplier_criticality_ck CHECK (criticality IN ('LOW', 'MEDIUM', 'HIGH')),
    CONSTRAINT supplier_decision_ck CHECK (decision IN ('APPROVED', 'CONDITIONALLY_APPROVED', 'NOT_APPROVED')),
    CONSTRAINT supplier_evaluated_ck CHECK ((evaluated_on IS NULL) = (decision IS NULL)
        AND (evaluated_on IS NULL) = (reviewed_at IS NULL)),
    CONSTRAINT supplier_reviewed_ck CHECK ((reviewed_at IS NULL) = (reviewed_by_id IS NULL)
        AND (reviewed_at IS NOT NULL OR review_note IS NULL)),
    CONSTRAINT supplier_closed_ck CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
        AND (closed_at IS NULL) = (closed_why IS NULL))
);
CREATE INDEX supplier_review_idx ON supplier (tenant_id, review_order_on, id);

-- [jooq ignore start]
ALTER TABLE supplier
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX supplier_name_order_idx ON supplier (tenant_id, name_order, id);
-- [jooq ignore stop]

CREATE TABLE supplier_link (
    tenant_id   BINARY(16) NOT NULL,
    supplier_id BINARY(16) NOT NULL,
    ordinal     INT        NOT NULL,
    clause_id   BINARY(16) NULL,
    control_id  BINARY(16) NULL,
    risk_id     BINARY(16) NULL,
    CONSTRAINT supplier_link_pk PRIMARY KEY (tenant_id, supplier_id, ordinal),
    CONSTRAINT supplier_link_supplier_fk FOREIGN KEY (tenant_id, supplier_id)
        REFERENCES supplier (tenant_id, id),
    CONSTRAINT supplier_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT supplier_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT supplier_link_risk_fk FOREIGN KEY (tenant_id, risk_id) REFERENCES risk (tenant_id, id),
    CONSTRAINT supplier_link_subject_ck CHECK (
        (clause_id IS NULL) = (control_id IS NOT NULL OR risk_id IS NOT NULL)
        AND (control_id IS NULL OR risk_id IS NULL))
);
CREATE INDEX supplier_link_clause_idx ON supplier_link (tenant_id, clause_id, supplier_id);
CREATE INDEX supplier_link_control_idx ON supplier_link (tenant_id, control_id, supplier_id);
CREATE INDEX supplier_link_risk_idx ON supplier_link (tenant_id, risk_id, supplier_id);
