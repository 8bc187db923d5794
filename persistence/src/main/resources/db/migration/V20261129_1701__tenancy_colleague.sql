-- Everybody who matters in an organisation's management system, with or without a login. The last day is the last one. Of
-- two records of one person, the one that was given up leads to the other.
CREATE TABLE colleague (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    version         INT          NOT NULL,
    given_name      VARCHAR(200) NOT NULL,
    family_name     VARCHAR(200) NOT NULL,
    email           VARCHAR(320) NULL,
    function_name   VARCHAR(200) NULL,
    department      VARCHAR(200) NULL,
    site_id         BINARY(16)   NULL,
    locale          VARCHAR(16)  NOT NULL,
    zone            VARCHAR(64)  NULL,
    active_from_on  DATE         NULL,
    active_until_on DATE         NULL,
    person_id       BINARY(16)   NULL,
    merged_into_id  BINARY(16)   NULL,
    name_order      VARCHAR(300) NOT NULL,
    CONSTRAINT colleague_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT colleague_person_uk UNIQUE (tenant_id, person_id),
    CONSTRAINT colleague_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT colleague_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id),
    CONSTRAINT colleague_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT colleague_merged_into_fk FOREIGN KEY (tenant_id, merged_into_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT colleague_active_ck CHECK (active_until_on >= active_from_on),
    CONSTRAINT colleague_merged_ck CHECK (merged_into_id IS NULL OR person_id IS NULL)
);
CREATE INDEX colleague_email_idx ON colleague (tenant_id, email);

-- [jooq ignore start]
ALTER TABLE colleague
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(CONCAT(family_name, ' ', given_name), '([0-9]+)',
            /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */), '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX colleague_name_order_idx ON colleague (tenant_id, name_order, id);
-- [jooq ignore stop]

-- Who has, had or will have a role, was asked for an answer, or owns a control. The id of the login becomes that of the
-- colleague, so that what named the one names the other.
-- [jooq ignore start]
INSERT INTO colleague (tenant_id, id, version, given_name, family_name, email, locale, zone, person_id)
SELECT known.tenant_id, person.id, 1, person.given_name, person.family_name, person.email, person.locale, person.zone,
    person.id
FROM (
    SELECT tenant_id, person_id FROM membership
    UNION SELECT tenant_id, assignee_id FROM assessment_item WHERE assignee_id IS NOT NULL
    UNION SELECT tenant_id, assignee_id FROM assessment_turn WHERE assignee_id IS NOT NULL
    UNION SELECT tenant_id, owner_id FROM statement_control WHERE owner_id IS NOT NULL
    UNION SELECT tenant_id, owner_id FROM deadline WHERE owner_id IS NOT NULL
) known
JOIN person ON person.id = known.person_id;
-- [jooq ignore stop]
