-- Whoever has no time zone of their own has a day in each zone of their organisations. The columns
-- of before stay for the nodes of the release before.
CREATE TABLE mail_recipient_zone (
    person_id      BINARY(16)  NOT NULL,
    zone           VARCHAR(64) NOT NULL,
    last_digest_on DATE        NULL,
    next_digest_at DATETIME(6) NULL,
    CONSTRAINT mail_recipient_zone_pk PRIMARY KEY (person_id, zone),
    CONSTRAINT mail_recipient_zone_person_fk FOREIGN KEY (person_id) REFERENCES mail_recipient (person_id)
);
INSERT INTO mail_recipient_zone (person_id, zone, last_digest_on, next_digest_at)
SELECT r.person_id, p.zone, r.last_digest_on, r.next_digest_at
FROM mail_recipient r JOIN person p ON p.id = r.person_id
WHERE p.zone IS NOT NULL;
