-- Names in the order of people: by a collation that knows letters, not bytes, and numbers by their value. To that end each
-- number is filled up with zeros to twelve digits. The database makes the column, whoever writes the name. MySQL and MariaDB
-- name what was found differently, and each reads only the comment that is meant for it.
ALTER TABLE tenant ADD COLUMN name_order VARCHAR(300) NOT NULL;
ALTER TABLE site ADD COLUMN name_order VARCHAR(300) NOT NULL;
ALTER TABLE firm ADD COLUMN name_order VARCHAR(300) NOT NULL;
ALTER TABLE management_system ADD COLUMN name_order VARCHAR(300) NOT NULL;
ALTER TABLE certification_body ADD COLUMN name_order VARCHAR(300) NOT NULL;
ALTER TABLE standard ADD COLUMN designation_order VARCHAR(300) NOT NULL;

-- [jooq ignore start]
ALTER TABLE tenant
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX tenant_name_order_idx ON tenant (name_order, id);
DROP INDEX tenant_name_idx ON tenant;
ALTER TABLE site
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX site_name_order_idx ON site (tenant_id, name_order, id);
DROP INDEX site_name_idx ON site;
ALTER TABLE firm
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
ALTER TABLE management_system
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX management_system_name_order_idx ON management_system (tenant_id, name_order, id);
DROP INDEX management_system_name_idx ON management_system;
ALTER TABLE certification_body
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX certification_body_name_order_idx ON certification_body (tenant_id, name_order, id);
DROP INDEX certification_body_name_idx ON certification_body;
ALTER TABLE standard
    DROP COLUMN designation_order,
    ADD COLUMN designation_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(designation, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX standard_designation_order_idx ON standard (designation_order, id);
DROP INDEX standard_designation_idx ON standard;
-- [jooq ignore stop]
