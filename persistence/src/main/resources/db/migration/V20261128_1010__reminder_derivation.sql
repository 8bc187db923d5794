-- When all deadlines are derived anew next: the first time at once.
CREATE TABLE deadline_derivation (
    id     INT         NOT NULL,
    due_at DATETIME(6) NOT NULL,
    CONSTRAINT deadline_derivation_pk PRIMARY KEY (id),
    CONSTRAINT deadline_derivation_one_ck CHECK (id = 1)
);
INSERT INTO deadline_derivation (id, due_at) VALUES (1, '2000-01-01 00:00:00');

-- Waiting answers are told apart by the turn that handed them over, which is stored, and no longer by a version.
-- [jooq ignore start]
UPDATE deadline
JOIN (
    SELECT tenant_id, item_id, LOWER(HEX(MAX(id))) AS turn_id
    FROM assessment_turn
    WHERE kind = 'SUBMITTED'
    GROUP BY tenant_id, item_id
) handed_over ON handed_over.tenant_id = deadline.tenant_id AND handed_over.item_id = deadline.subject_id
SET deadline.slot = CONCAT('acceptance/', CONCAT_WS('-',
    SUBSTRING(turn_id, 1, 8), SUBSTRING(turn_id, 9, 4), SUBSTRING(turn_id, 13, 4),
    SUBSTRING(turn_id, 17, 4), SUBSTRING(turn_id, 21, 12)))
WHERE deadline.kind = 'gapanalysis.ASSESSMENT_ANSWER' AND deadline.state = 'OPEN';
-- [jooq ignore stop]
