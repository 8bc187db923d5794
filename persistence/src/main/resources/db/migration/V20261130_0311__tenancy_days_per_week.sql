-- The days of a week that somebody has for tasks of plans; NULL: all of the working week.
ALTER TABLE colleague ADD COLUMN days_per_week DECIMAL(3, 2) NULL;
ALTER TABLE colleague ADD CONSTRAINT colleague_days_per_week_ck CHECK (days_per_week BETWEEN 0 AND 7);
