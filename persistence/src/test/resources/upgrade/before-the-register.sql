-- What the last release before the staff register added to the organisation of the first one.
INSERT INTO assessment_item (tenant_id, id, assessment_id, version, ordinal, question_key, state, result, evidence,
    assignee_id, due_on, changed_at, changed_by_id) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000024', X'00000000000070008000000000000021', 2, 1,
     'another', 'OPEN', 'NOT_ASSESSED', '', X'00000000000070008000000000000004', '2026-12-10', '2026-11-24 08:00:00',
     X'00000000000070008000000000000002');
INSERT INTO deadline (tenant_id, id, subject_type, subject_id, kind, slot, ordinal_number, due_on, state, rule_code,
    rule_source, rule_summary, title, facts, owner_id, calendar_sequence, announced, next_reminder_at) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000044', 'AssessmentItem',
     X'00000000000070008000000000000024', 'gapanalysis.ASSESSMENT_ITEM', 'answer/00000000-0000-7000-8000-000000000004',
     0, '2026-12-10', 'OPEN', 'GAP-4', 'Source', 'Summary', 'ISO 9001 7.2', 'question=ISO 9001:2015 7.2',
     X'00000000000070008000000000000004', 0, TRUE, '2026-12-03 08:00:00');
