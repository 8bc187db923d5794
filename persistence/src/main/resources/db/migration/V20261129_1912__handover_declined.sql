-- The firm that is to take over can say no.
ALTER TABLE handover ADD COLUMN decline_reason VARCHAR(1000) NULL;
ALTER TABLE handover DROP CONSTRAINT handover_state_ck;
ALTER TABLE handover DROP CONSTRAINT handover_consent_ck;
ALTER TABLE handover DROP CONSTRAINT handover_answer_ck;
ALTER TABLE handover ADD CONSTRAINT handover_state_ck
    CHECK (state IN ('ASKED', 'CONSENTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));
ALTER TABLE handover ADD CONSTRAINT handover_consent_ck CHECK ((consented_at IS NULL) = (consent IS NULL)
    AND (state <> 'ASKED' OR consent IS NULL)
    AND (state NOT IN ('CONSENTED', 'ACCEPTED', 'DECLINED') OR consent IS NOT NULL));
ALTER TABLE handover ADD CONSTRAINT handover_answer_ck
    CHECK ((state IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN')) = (answered_at IS NOT NULL)
        AND (state = 'DECLINED') = (decline_reason IS NOT NULL));
