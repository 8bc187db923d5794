-- Who answers for a deadline is a colleague. Mails go to people with a login, and to colleagues without one.
ALTER TABLE deadline DROP CONSTRAINT deadline_owner_fk;
CREATE INDEX deadline_owner_idx ON deadline (tenant_id, owner_id);
ALTER TABLE deadline ADD CONSTRAINT deadline_colleague_fk
    FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id);
ALTER TABLE reminder DROP CONSTRAINT reminder_person_fk;
ALTER TABLE reminder RENAME COLUMN person_id TO reader_id;
ALTER TABLE reminder ADD CONSTRAINT reminder_reader_uk UNIQUE (tenant_id, deadline_id, occurrence_on, occasion, reader_id);
-- [jooq ignore start]
DROP INDEX reminder_once_uk ON reminder;
-- [jooq ignore stop]
ALTER TABLE mail_recipient_zone DROP CONSTRAINT mail_recipient_zone_person_fk;
ALTER TABLE mail_recipient DROP CONSTRAINT mail_recipient_person_fk;
ALTER TABLE mail_recipient RENAME COLUMN person_id TO reader_id;
ALTER TABLE mail_recipient_zone RENAME COLUMN person_id TO reader_id;
-- jOOQ's classes lose a key whose column gets another name.
ALTER TABLE mail_recipient DROP PRIMARY KEY;
ALTER TABLE mail_recipient_zone DROP PRIMARY KEY;
ALTER TABLE mail_recipient ADD CONSTRAINT mail_recipient_pk PRIMARY KEY (reader_id);
ALTER TABLE mail_recipient_zone ADD CONSTRAINT mail_recipient_zone_pk PRIMARY KEY (reader_id, zone);
ALTER TABLE mail_recipient_zone ADD CONSTRAINT mail_recipient_zone_reader_fk
    FOREIGN KEY (reader_id) REFERENCES mail_recipient (reader_id);
