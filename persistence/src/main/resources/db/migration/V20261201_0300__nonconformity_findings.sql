-- How long before a last day a body needs an answer, to decide in time.
ALTER TABLE certification_body ADD COLUMN decision_lead_days INT NOT NULL DEFAULT 30;

-- What a certification body found is an entry of the register: the audit, what limits the time for an answer, and what
-- the body said of it. It follows the finding, which finding_id names.
ALTER TABLE nonconformity ADD COLUMN planned_audit_id BINARY(16) NULL;
ALTER TABLE nonconformity ADD COLUMN limit_on DATE NULL;
ALTER TABLE nonconformity ADD COLUMN limit_rule VARCHAR(32) NULL;
ALTER TABLE nonconformity ADD COLUMN next_audit_on DATE NULL;
ALTER TABLE nonconformity ADD COLUMN body_accepted_on DATE NULL;
ALTER TABLE nonconformity ADD COLUMN body_verified_on DATE NULL;
ALTER TABLE nonconformity ADD CONSTRAINT nonconformity_audit_fk
    FOREIGN KEY (tenant_id, planned_audit_id) REFERENCES planned_audit (tenant_id, id);
ALTER TABLE nonconformity ADD CONSTRAINT nonconformity_limit_ck
    CHECK ((limit_on IS NULL) = (limit_rule IS NULL) AND (limit_on IS NULL OR planned_audit_id IS NOT NULL));

-- More time that the body was asked for (the open request) and that it granted, by step.
ALTER TABLE nonconformity ADD COLUMN extensions INT NOT NULL DEFAULT 0;
ALTER TABLE nonconformity ADD COLUMN extension_step VARCHAR(16) NULL;
ALTER TABLE nonconformity ADD COLUMN extension_until_on DATE NULL;
ALTER TABLE nonconformity ADD COLUMN correction_until_on DATE NULL;
ALTER TABLE nonconformity ADD COLUMN plan_until_on DATE NULL;
ALTER TABLE nonconformity ADD COLUMN implementation_until_on DATE NULL;
ALTER TABLE nonconformity ADD CONSTRAINT nonconformity_extension_ck
    CHECK ((extension_step IS NULL) = (extension_until_on IS NULL));

CREATE TABLE nonconformity_extension (
    tenant_id        BINARY(16)  NOT NULL,
    nonconformity_id BINARY(16)  NOT NULL,
    number           INT         NOT NULL,
    step             VARCHAR(16) NOT NULL,
    until_on         DATE        NOT NULL,
    reason           TEXT        NOT NULL,
    asked_at         DATETIME(6) NOT NULL,
    asked_by_id      BINARY(16)  NOT NULL,
    was_granted      BOOLEAN     NULL,
    granted_until_on DATE        NULL,
    letter           TEXT        NULL,
    evidence_id      BINARY(16)  NULL,
    answer_note      TEXT        NULL,
    answered_at      DATETIME(6) NULL,
    answered_by_id   BINARY(16)  NULL,
    CONSTRAINT nonconformity_extension_pk PRIMARY KEY (tenant_id, nonconformity_id, number),
    CONSTRAINT nonconformity_extension_nonconformity_fk FOREIGN KEY (tenant_id, nonconformity_id)
        REFERENCES nonconformity (tenant_id, id),
    CONSTRAINT nonconformity_extension_evidence_fk FOREIGN KEY (tenant_id, evidence_id)
        REFERENCES evidence (tenant_id, id),
    CONSTRAINT nonconformity_extension_asked_by_fk FOREIGN KEY (asked_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_extension_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
    CONSTRAINT nonconformity_extension_step_ck CHECK (step IN ('CORRECTION', 'PLAN', 'IMPLEMENTATION')),
    CONSTRAINT nonconformity_extension_answer_ck CHECK ((was_granted IS NULL) = (answered_at IS NULL)
        AND (was_granted IS NULL) = (answered_by_id IS NULL)
        AND COALESCE(was_granted, FALSE) = (granted_until_on IS NOT NULL)
        AND (granted_until_on IS NULL OR letter IS NOT NULL OR evidence_id IS NOT NULL))
);

-- [jooq ignore start]
-- Findings that were linked by hand: the first entry of each is the one that follows it.
UPDATE nonconformity
    JOIN (SELECT tenant_id, finding_id, MIN(number) AS first_number
          FROM nonconformity
          WHERE finding_id IS NOT NULL AND state <> 'WITHDRAWN'
          GROUP BY tenant_id, finding_id) linked
        ON linked.tenant_id = nonconformity.tenant_id AND linked.finding_id = nonconformity.finding_id
        AND linked.first_number = nonconformity.number
    JOIN finding ON finding.tenant_id = nonconformity.tenant_id AND finding.id = nonconformity.finding_id
        AND finding.grade IN ('MAJOR', 'MINOR')
SET nonconformity.planned_audit_id = finding.planned_audit_id,
    nonconformity.body_accepted_on = finding.plan_accepted_on,
    nonconformity.body_verified_on = finding.verified_on;

-- The others become entries, with the id of the finding, by whoever recorded it (a member where no event tells who). They are counted in the year of this migration.
INSERT INTO nonconformity (tenant_id, id, version, number, reference_year, reference_number, source, grade, requirement,
    statement, evidence, found_on, finding_id, owner_id, answer_by_on, state, due_order_on, plan_rounds, recorded_at,
    recorded_by_id, planned_audit_id, body_accepted_on, body_verified_on)
SELECT
    finding.tenant_id,
    finding.id,
    1,
    COALESCE(last_entry.number, 0)
        + ROW_NUMBER() OVER (PARTITION BY finding.tenant_id ORDER BY finding.raised_on, finding.id),
    YEAR(UTC_DATE()),
    COALESCE(last_of_year.reference_number, 0)
        + ROW_NUMBER() OVER (PARTITION BY finding.tenant_id ORDER BY finding.raised_on, finding.id),
    'CERTIFICATION_BODY',
    finding.grade,
    CONCAT(standard.designation, ', ', finding.clause),
    finding.statement,
    finding.evidence,
    finding.raised_on,
    finding.id,
    finding.assignee_id,
    finding.stated_due_on,
    'OPEN',
    '9999-12-31',
    0,
    UTC_TIMESTAMP(6),
    COALESCE(recorder.person_id, member.person_id),
    finding.planned_audit_id,
    finding.plan_accepted_on,
    finding.verified_on
FROM finding
    JOIN certification ON certification.tenant_id = finding.tenant_id AND certification.id = finding.certification_id
    JOIN standard ON standard.id = certification.standard_id
    LEFT JOIN (SELECT tenant_id, certification_id, MIN(person_id) AS person_id
               FROM certification_event
               WHERE kind = 'FINDING_RECORDED' AND person_id IS NOT NULL
               GROUP BY tenant_id, certification_id) recorder
        ON recorder.tenant_id = finding.tenant_id AND recorder.certification_id = finding.certification_id
    LEFT JOIN (SELECT tenant_id, MIN(person_id) AS person_id FROM membership GROUP BY tenant_id) member
        ON member.tenant_id = finding.tenant_id
    LEFT JOIN (SELECT tenant_id, MAX(number) AS number FROM nonconformity GROUP BY tenant_id) last_entry
        ON last_entry.tenant_id = finding.tenant_id
    LEFT JOIN (SELECT tenant_id, MAX(reference_number) AS reference_number
               FROM nonconformity
               WHERE reference_year = YEAR(UTC_DATE())
               GROUP BY tenant_id) last_of_year
        ON last_of_year.tenant_id = finding.tenant_id
WHERE finding.grade IN ('MAJOR', 'MINOR')
    AND COALESCE(recorder.person_id, member.person_id) IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM nonconformity linked
                    WHERE linked.tenant_id = finding.tenant_id AND linked.finding_id = finding.id
                        AND linked.planned_audit_id IS NOT NULL);

INSERT INTO nonconformity_link (tenant_id, nonconformity_id, ordinal, clause_id)
SELECT finding.tenant_id, finding.id, 0, MIN(clause.id)
FROM nonconformity
    JOIN finding ON finding.tenant_id = nonconformity.tenant_id AND finding.id = nonconformity.id
    JOIN certification ON certification.tenant_id = finding.tenant_id AND certification.id = finding.certification_id
    JOIN clause ON clause.standard_id = certification.standard_id AND clause.number = finding.clause
GROUP BY finding.tenant_id, finding.id;

INSERT INTO nonconformity_link (tenant_id, nonconformity_id, ordinal, control_id)
SELECT finding.tenant_id, finding.id, 0, MIN(control.id)
FROM nonconformity
    JOIN finding ON finding.tenant_id = nonconformity.tenant_id AND finding.id = nonconformity.id
    JOIN certification ON certification.tenant_id = finding.tenant_id AND certification.id = finding.certification_id
    JOIN control ON control.standard_id = certification.standard_id
        AND control.number IN (finding.clause, CONCAT('A.', finding.clause))
WHERE NOT EXISTS (SELECT 1 FROM nonconformity_link linked
                  WHERE linked.tenant_id = finding.tenant_id AND linked.nonconformity_id = finding.id)
GROUP BY finding.tenant_id, finding.id;

-- The six months after stage 2, the expiry before a renewal, and the next audit, at which minor ones are verified.
UPDATE nonconformity
    JOIN planned_audit ON planned_audit.tenant_id = nonconformity.tenant_id
        AND planned_audit.id = nonconformity.planned_audit_id
SET nonconformity.limit_on = DATE_ADD(planned_audit.completed_on, INTERVAL 6 MONTH), nonconformity.limit_rule = 'WITHIN_SIX_MONTHS'
WHERE planned_audit.kind = 'STAGE_2' AND planned_audit.completed_on IS NOT NULL;

UPDATE nonconformity
    JOIN planned_audit ON planned_audit.tenant_id = nonconformity.tenant_id
        AND planned_audit.id = nonconformity.planned_audit_id
    JOIN certification ON certification.tenant_id = planned_audit.tenant_id
        AND certification.id = planned_audit.certification_id
SET nonconformity.limit_on = certification.expires_on, nonconformity.limit_rule = 'BEFORE_EXPIRY'
WHERE planned_audit.kind = 'RECERTIFICATION' AND certification.expires_on IS NOT NULL
    AND certification.state IN ('CERTIFIED', 'RECERT_IN_PROGRESS', 'SUSPENDED');

UPDATE nonconformity
    JOIN (SELECT entry.tenant_id, entry.id, MIN(COALESCE(planned_audit.agreed_on, planned_audit.target_on)) AS next_on
          FROM nonconformity entry
              JOIN finding ON finding.tenant_id = entry.tenant_id AND finding.id = entry.finding_id
              JOIN planned_audit ON planned_audit.tenant_id = finding.tenant_id
                  AND planned_audit.certification_id = finding.certification_id
                  AND planned_audit.id <> entry.planned_audit_id
                  AND planned_audit.completed_on IS NULL AND planned_audit.state <> 'CANCELLED'
                  AND COALESCE(planned_audit.agreed_on, planned_audit.target_on) > entry.found_on
          GROUP BY entry.tenant_id, entry.id) upcoming
        ON upcoming.tenant_id = nonconformity.tenant_id AND upcoming.id = nonconformity.id
SET nonconformity.next_audit_on = upcoming.next_on;

-- What is due next of those that became entries.
UPDATE nonconformity
SET due_on = LEAST(
        DATE_ADD(found_on, INTERVAL
            CASE WHEN grade = 'MAJOR' THEN 14 WHEN body_accepted_on IS NULL THEN 30 ELSE 90 END DAY),
        COALESCE(answer_by_on, '9999-12-31'),
        COALESCE(GREATEST(DATE_SUB(limit_on, INTERVAL 30 DAY), found_on), '9999-12-31'),
        CASE WHEN grade = 'MAJOR' THEN '9999-12-31' ELSE COALESCE(next_audit_on, '9999-12-31') END)
WHERE id = finding_id AND state = 'OPEN' AND body_verified_on IS NULL;
UPDATE nonconformity SET due_order_on = due_on WHERE id = finding_id AND due_on IS NOT NULL;
-- [jooq ignore stop]
