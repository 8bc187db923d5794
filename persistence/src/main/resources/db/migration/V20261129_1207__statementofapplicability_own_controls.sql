-- Reasons say what exactly makes a control necessary: one of a kind on each line, with a text after a tab.
ALTER TABLE statement_control ADD COLUMN reasons TEXT NULL;
-- [jooq ignore start]
UPDATE statement_control SET reasons = CONCAT_WS(
    '\n',
    CASE WHEN because_of_risk THEN 'RISK' END,
    CASE WHEN because_of_law THEN 'LAW' END,
    CASE WHEN because_of_contract THEN 'CONTRACT' END,
    CASE WHEN because_of_practice THEN 'GOOD_PRACTICE' END);
-- [jooq ignore stop]
ALTER TABLE statement_control MODIFY COLUMN reasons TEXT NOT NULL;
ALTER TABLE statement_control DROP CONSTRAINT statement_control_reasons_ck;
ALTER TABLE statement_control DROP COLUMN because_of_risk;
ALTER TABLE statement_control DROP COLUMN because_of_law;
ALTER TABLE statement_control DROP COLUMN because_of_contract;
ALTER TABLE statement_control DROP COLUMN because_of_practice;
-- [jooq ignore start]
ALTER TABLE statement_control ADD CONSTRAINT statement_control_reasons_ck
    CHECK (reasons = '' OR (applicable IS NOT NULL AND applicable = TRUE));
-- [jooq ignore stop]

-- Beside the controls of the annex stand the organisation's own.
ALTER TABLE statement_control MODIFY COLUMN control_id BINARY(16) NULL;
ALTER TABLE statement_control ADD COLUMN own_title VARCHAR(500) NULL;
ALTER TABLE statement_control ADD COLUMN own_source VARCHAR(32) NULL;
ALTER TABLE statement_control ADD COLUMN own_reference VARCHAR(500) NULL;
ALTER TABLE statement_control ADD CONSTRAINT statement_control_own_ck
    CHECK ((control_id IS NULL) = (own_title IS NOT NULL) AND (own_title IS NULL) = (own_source IS NULL)
        AND (own_title IS NOT NULL OR own_reference IS NULL));
ALTER TABLE statement_control ADD CONSTRAINT statement_control_own_source_ck
    CHECK (own_source IN ('OTHER_CATALOGUE', 'LAW', 'OWN_DESIGN'));

-- Who accepted the risk that is left, and when: a day and a name on each line. What was signed before names nobody.
ALTER TABLE statement_of_applicability ADD COLUMN risk_acceptances TEXT NULL;
