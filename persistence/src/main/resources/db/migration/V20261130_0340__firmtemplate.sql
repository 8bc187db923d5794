-- Templates that firms make from those of the product, for their own people. A template's row says what its latest version
-- is called and who saved it, so that lists read nothing else.
CREATE TABLE firm_template (
    firm_id       BINARY(16)   NOT NULL,
    id            BINARY(16)   NOT NULL,
    version       INT          NOT NULL,
    kind          VARCHAR(16)  NOT NULL,
    base_key      VARCHAR(100) NOT NULL,
    latest_id     BINARY(16)   NOT NULL,
    ordinal       INT          NOT NULL,
    base_version  VARCHAR(40)  NOT NULL,
    name_en       VARCHAR(200) NULL,
    name_de       VARCHAR(200) NULL,
    note          TEXT         NULL,
    sha256        VARCHAR(64)  NOT NULL,
    saved_by_id   BINARY(16)   NOT NULL,
    saved_at      DATETIME(6)  NOT NULL,
    retired_by_id BINARY(16)   NULL,
    retired_at    DATETIME(6)  NULL,
    name_order    VARCHAR(300) NOT NULL,
    CONSTRAINT firm_template_pk PRIMARY KEY (firm_id, id),
    CONSTRAINT firm_template_id_uk UNIQUE (id),
    CONSTRAINT firm_template_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT firm_template_saved_by_fk FOREIGN KEY (saved_by_id) REFERENCES person (id),
    CONSTRAINT firm_template_retired_by_fk FOREIGN KEY (retired_by_id) REFERENCES person (id),
    CONSTRAINT firm_template_kind_ck CHECK (kind IN ('DOCUMENT', 'PLAN')),
    CONSTRAINT firm_template_name_ck CHECK (name_en IS NOT NULL OR name_de IS NOT NULL),
    CONSTRAINT firm_template_retired_ck CHECK ((retired_by_id IS NULL) = (retired_at IS NULL))
);

CREATE TABLE firm_template_version (
    firm_id          BINARY(16)   NOT NULL,
    id               BINARY(16)   NOT NULL,
    firm_template_id BINARY(16)   NOT NULL,
    ordinal          INT          NOT NULL,
    base_version     VARCHAR(40)  NOT NULL,
    name_en          VARCHAR(200) NULL,
    name_de          VARCHAR(200) NULL,
    note             TEXT         NULL,
    sha256           VARCHAR(64)  NOT NULL,
    saved_by_id      BINARY(16)   NOT NULL,
    saved_at         DATETIME(6)  NOT NULL,
    content          MEDIUMTEXT   NOT NULL,
    CONSTRAINT firm_template_version_pk PRIMARY KEY (firm_id, id),
    CONSTRAINT firm_template_version_id_uk UNIQUE (id),
    CONSTRAINT firm_template_version_ordinal_uk UNIQUE (firm_template_id, ordinal),
    CONSTRAINT firm_template_version_template_fk FOREIGN KEY (firm_id, firm_template_id)
        REFERENCES firm_template (firm_id, id),
    CONSTRAINT firm_template_version_saved_by_fk FOREIGN KEY (saved_by_id) REFERENCES person (id),
    CONSTRAINT firm_template_version_name_ck CHECK (name_en IS NOT NULL OR name_de IS NOT NULL)
);
CREATE INDEX firm_template_kind_idx ON firm_template (firm_id, kind, id);

-- [jooq ignore start]
ALTER TABLE firm_template
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(COALESCE(name_en, name_de), '([0-9]+)',
            /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */), '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX firm_template_name_order_idx ON firm_template (firm_id, kind, name_order, id);
-- [jooq ignore stop]
