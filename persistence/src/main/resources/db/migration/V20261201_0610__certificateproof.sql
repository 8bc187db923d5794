-- What a certificate prints, as a draft and once it is issued. missing names what it lacks; marks and sector_codes are
-- lists as well. The check of the public register is the last one.
CREATE TABLE certificate_proof (
    tenant_id          BINARY(16)   NOT NULL,
    id                 BINARY(16)   NOT NULL,
    version            INT          NOT NULL,
    certification_id   BINARY(16)   NOT NULL,
    number             VARCHAR(200) NULL,
    revision           VARCHAR(200) NULL,
    holder             VARCHAR(300) NULL,
    standard_name      VARCHAR(200) NULL,
    effective_on       DATE         NULL,
    expires_on         DATE         NULL,
    body_name          VARCHAR(200) NULL,
    body_address       TEXT         NULL,
    marks              VARCHAR(200) NOT NULL,
    sector_codes       VARCHAR(200) NOT NULL,
    statement_version  VARCHAR(200) NULL,
    scope_statement_id BINARY(16)   NULL,
    missing            VARCHAR(400) NOT NULL,
    owner_id           BINARY(16)   NULL,
    state              VARCHAR(16)  NOT NULL,
    approved_by_id     BINARY(16)   NULL,
    approved_at        DATETIME(6)  NULL,
    approval_reason    TEXT         NULL,
    certificate_id     BINARY(16)   NULL,
    check_by_on        DATE         NULL,
    check_result       VARCHAR(16)  NULL,
    checked_on         DATE         NULL,
    checked_by_id      BINARY(16)   NULL,
    check_url          TEXT         NULL,
    check_note         TEXT         NULL,
    CONSTRAINT certificate_proof_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT certificate_proof_certification_fk
        FOREIGN KEY (tenant_id, certification_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT certificate_proof_scope_statement_fk
        FOREIGN KEY (tenant_id, scope_statement_id) REFERENCES scope_statement (tenant_id, id),
    CONSTRAINT certificate_proof_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT certificate_proof_approved_by_fk FOREIGN KEY (approved_by_id) REFERENCES person (id),
    CONSTRAINT certificate_proof_certificate_fk
        FOREIGN KEY (tenant_id, certificate_id) REFERENCES certificate (tenant_id, id),
    CONSTRAINT certificate_proof_checked_by_fk FOREIGN KEY (checked_by_id) REFERENCES person (id),
    CONSTRAINT certificate_proof_state_ck CHECK (state IN ('DRAFT', 'APPROVED', 'ISSUED', 'REPLACED')),
    CONSTRAINT certificate_proof_approved_ck CHECK
        ((state = 'DRAFT') = (approved_by_id IS NULL) AND (state = 'DRAFT') = (approved_at IS NULL)),
    CONSTRAINT certificate_proof_issued_ck CHECK
        ((state IN ('ISSUED', 'REPLACED')) = (certificate_id IS NOT NULL)
         AND (certificate_id IS NULL) = (check_by_on IS NULL)),
    CONSTRAINT certificate_proof_check_result_ck CHECK (check_result IN ('AS_PRINTED', 'DIFFERENT', 'NOT_FOUND')),
    CONSTRAINT certificate_proof_check_ck CHECK
        ((check_result IS NULL) = (checked_on IS NULL) AND (check_result IS NULL) = (checked_by_id IS NULL))
);
CREATE INDEX certificate_proof_certification_idx ON certificate_proof (tenant_id, certification_id, id);

CREATE TABLE certificate_proof_site (
    tenant_id            BINARY(16)   NOT NULL,
    certificate_proof_id BINARY(16)   NOT NULL,
    ordinal              INT          NOT NULL,
    name                 VARCHAR(300) NOT NULL,
    address              TEXT         NULL,
    activities           TEXT         NULL,
    CONSTRAINT certificate_proof_site_pk PRIMARY KEY (tenant_id, certificate_proof_id, ordinal),
    CONSTRAINT certificate_proof_site_proof_fk
        FOREIGN KEY (tenant_id, certificate_proof_id) REFERENCES certificate_proof (tenant_id, id)
);

CREATE TABLE certificate_proof_wording (
    tenant_id            BINARY(16)  NOT NULL,
    certificate_proof_id BINARY(16)  NOT NULL,
    ordinal              INT         NOT NULL,
    language             VARCHAR(35) NOT NULL,
    wording              TEXT        NOT NULL,
    CONSTRAINT certificate_proof_wording_pk PRIMARY KEY (tenant_id, certificate_proof_id, ordinal),
    CONSTRAINT certificate_proof_wording_proof_fk
        FOREIGN KEY (tenant_id, certificate_proof_id) REFERENCES certificate_proof (tenant_id, id)
);

CREATE TABLE certificate_proof_difference (
    tenant_id            BINARY(16)   NOT NULL,
    certificate_proof_id BINARY(16)   NOT NULL,
    ordinal              INT          NOT NULL,
    field                VARCHAR(32)  NOT NULL,
    about                VARCHAR(300) NULL,
    printed              TEXT         NULL,
    expected             TEXT         NULL,
    CONSTRAINT certificate_proof_difference_pk PRIMARY KEY (tenant_id, certificate_proof_id, ordinal),
    CONSTRAINT certificate_proof_difference_proof_fk
        FOREIGN KEY (tenant_id, certificate_proof_id) REFERENCES certificate_proof (tenant_id, id)
);
