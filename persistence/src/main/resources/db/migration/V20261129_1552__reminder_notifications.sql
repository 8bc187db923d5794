-- What somebody was told stands in the product, too, until it is read and for a while after.
ALTER TABLE reminder ADD COLUMN told_at DATETIME(6) NULL;
ALTER TABLE reminder ADD COLUMN read_at DATETIME(6) NULL;
ALTER TABLE reminder ADD CONSTRAINT reminder_read_ck CHECK (read_at IS NULL OR told_at IS NOT NULL);
CREATE INDEX reminder_told_idx ON reminder (person_id, told_at, tenant_id, id);

-- Nobody has to go through years of mails again.
-- [jooq ignore start]
UPDATE reminder SET told_at = send_at, read_at = send_at WHERE outcome IN ('MAILED', 'UNSUBSCRIBED');
-- [jooq ignore stop]
