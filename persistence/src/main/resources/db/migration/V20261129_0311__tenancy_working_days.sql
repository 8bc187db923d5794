-- The working week as ISO 8601 numbers its days, such as 12345 for Monday to Friday.
ALTER TABLE tenant ADD COLUMN working_days VARCHAR(7) DEFAULT '' NOT NULL;
-- [jooq ignore start]
UPDATE tenant
JOIN (
    SELECT tenant_id, GROUP_CONCAT(day_number ORDER BY day_number SEPARATOR '') AS numbers
    FROM (
        SELECT tenant_id, FIELD(day_of_week,
            'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY') AS day_number
        FROM tenant_working_day
    ) numbered
    GROUP BY tenant_id
) week ON week.tenant_id = tenant.id
SET tenant.working_days = week.numbers;
ALTER TABLE tenant ADD CONSTRAINT tenant_working_days_ck CHECK (working_days REGEXP '^1?2?3?4?5?6?7?$');
-- [jooq ignore stop]
DROP TABLE tenant_working_day;
