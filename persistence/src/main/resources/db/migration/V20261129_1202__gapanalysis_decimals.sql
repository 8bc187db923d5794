-- Some currencies have three decimals.
ALTER TABLE assessment_item MODIFY COLUMN price_amount DECIMAL(14, 3) NULL;
