-- More happens to a deadline than that it moves or is called off.
ALTER TABLE deadline DROP CONSTRAINT deadline_news_ck;
ALTER TABLE deadline ADD CONSTRAINT deadline_news_ck
    CHECK (news IN ('ASKED', 'AGAIN', 'MOVED', 'CANCELLED', 'OVER'));

-- Majors are reminded of by a plan of their own.
-- [jooq ignore start]
UPDATE deadline SET kind = 'certification.MAJOR_NONCONFORMITY'
WHERE kind = 'certification.NONCONFORMITY_RESPONSE' AND EXISTS (
    SELECT 1 FROM finding
    WHERE finding.tenant_id = deadline.tenant_id AND finding.grade = 'MAJOR'
      AND REPLACE(deadline.slot, '-', '') = CONCAT('finding/', LOWER(HEX(finding.id))));
-- [jooq ignore stop]
