-- What somebody chose for themselves holds whatever the identity provider says.
ALTER TABLE person ADD COLUMN locale_is_chosen BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE person ADD COLUMN zone_is_chosen BOOLEAN DEFAULT FALSE NOT NULL;
