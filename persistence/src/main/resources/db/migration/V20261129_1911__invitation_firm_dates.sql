-- A role in a firm is promised for a time, as one in an organisation.
ALTER TABLE firm_invitation ADD COLUMN valid_from_at DATETIME(6) NULL;
ALTER TABLE firm_invitation ADD COLUMN valid_until_at DATETIME(6) NULL;
