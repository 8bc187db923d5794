-- Pages on which anybody sees how a certification stands. What address_key opens is public, so that it is kept as it is;
-- pages are found by its hash.
CREATE TABLE proof_page (
    tenant_id          BINARY(16)   NOT NULL,
    id                 BINARY(16)   NOT NULL,
    version            INT          NOT NULL,
    certification_id   BINARY(16)   NOT NULL,
    accreditation_body VARCHAR(200) NULL,
    is_listed          BOOLEAN      NOT NULL,
    address_key        VARCHAR(43)  NOT NULL,
    key_hash           VARCHAR(64)  NOT NULL,
    published_by_id    BINARY(16)   NOT NULL,
    published_at       DATETIME(6)  NOT NULL,
    CONSTRAINT proof_page_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT proof_page_certification_fk
        FOREIGN KEY (tenant_id, certification_id) REFERENCES certification (tenant_id, id),
    CONSTRAINT proof_page_published_by_fk FOREIGN KEY (published_by_id) REFERENCES person (id),
    CONSTRAINT proof_page_certification_uk UNIQUE (tenant_id, certification_id),
    CONSTRAINT proof_page_key_uk UNIQUE (key_hash)
);
