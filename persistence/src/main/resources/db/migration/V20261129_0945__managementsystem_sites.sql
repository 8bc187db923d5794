-- What was approved names its sites as they were then. Of what was approved before, today's names are the best we know.
ALTER TABLE scope_site ADD COLUMN name VARCHAR(200) NULL;
ALTER TABLE scope_site ADD COLUMN address VARCHAR(1000) NULL;
ALTER TABLE scope_site ADD COLUMN headcount INT NULL;
ALTER TABLE scope_site ADD CONSTRAINT scope_site_approved_ck
    CHECK ((name IS NULL) = (address IS NULL) AND (name IS NULL) = (headcount IS NULL));

-- [jooq ignore start]
UPDATE scope_site SET
    name = (SELECT site.name FROM site
            WHERE site.tenant_id = scope_site.tenant_id AND site.id = scope_site.site_id),
    address = (SELECT site.address FROM site
            WHERE site.tenant_id = scope_site.tenant_id AND site.id = scope_site.site_id),
    headcount = (SELECT site.headcount FROM site
            WHERE site.tenant_id = scope_site.tenant_id AND site.id = scope_site.site_id)
WHERE EXISTS (
    SELECT 1 FROM scope_statement
    WHERE scope_statement.tenant_id = scope_site.tenant_id AND scope_statement.id = scope_site.scope_statement_id
      AND scope_statement.state <> 'DRAFT');
-- [jooq ignore stop]
