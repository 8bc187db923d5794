-- What tasks have taken so far, beside what was planned for them.
ALTER TABLE plan_task ADD COLUMN spent_internal_days DECIMAL(7, 2) NOT NULL DEFAULT 0;
ALTER TABLE plan_task ADD COLUMN spent_consultant_days DECIMAL(7, 2) NOT NULL DEFAULT 0;
ALTER TABLE plan_task ADD COLUMN spent_expense_amount DECIMAL(14, 3) NULL;
ALTER TABLE plan_task ADD COLUMN spent_expense_currency VARCHAR(3) NULL;
ALTER TABLE plan_task ADD CONSTRAINT plan_task_spent_effort_ck
    CHECK (spent_internal_days >= 0 AND spent_consultant_days >= 0);
ALTER TABLE plan_task ADD CONSTRAINT plan_task_spent_expense_ck
    CHECK ((spent_expense_amount IS NULL) = (spent_expense_currency IS NULL));
