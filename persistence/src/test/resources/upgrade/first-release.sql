-- An organisation as the first release wrote it. The hashes are those of its audit trail, under the key of the tests.
INSERT INTO person (id, subject, given_name, family_name, email, locale, zone, created_at) VALUES
    (X'00000000000070008000000000000002', 'rita', 'Rita', 'Groß', 'rita@example.com', 'de', 'Europe/Berlin', '2026-03-29 02:00:00.000001'),
    (X'00000000000070008000000000000003', 'emil', 'Emil', 'Ödman', 'emil@example.com', 'en', NULL, '2026-03-29 02:00:00.000001'),
    (X'00000000000070008000000000000004', 'carla', 'Carla', 'Consultant', NULL, 'en', NULL, '2026-03-29 02:00:00.000001');
INSERT INTO firm (id, name, created_at) VALUES (X'00000000000070008000000000000005', 'Northstar', '2026-03-29 02:00:00.000001');
INSERT INTO firm_membership (firm_id, id, person_id, role, valid_from_at) VALUES
    (X'00000000000070008000000000000005', X'00000000000070008000000000000006', X'00000000000070008000000000000004', 'CONSULTANT', '2026-03-29 02:00:00.000001');
INSERT INTO tenant (id, version, name, zone, locale, headcount, holiday_calendar, created_at) VALUES
    (X'00000000000070008000000000000001', 1, 'Äpfel & Söhne', 'Europe/Berlin', 'de', 40, NULL, '2026-03-29 02:30:00.123456');
INSERT INTO tenant_working_day (tenant_id, day_of_week) VALUES (X'00000000000070008000000000000001', 'MONDAY'), (X'00000000000070008000000000000001', 'FRIDAY');
INSERT INTO site (tenant_id, id, version, name, address, headcount) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000011', 1, 'Werk 1', 'Straße 1', 40);
INSERT INTO membership (tenant_id, id, version, person_id, role, valid_from_at) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000012', 1, X'00000000000070008000000000000002', 'REPRESENTATIVE', '2026-03-29 02:30:00.123456');
INSERT INTO engagement (tenant_id, id, version, firm_id, services, consent, starts_at) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000013', 1, X'00000000000070008000000000000005', 'Certification', 'By contract', '2026-10-25 01:30:00.000001');

INSERT INTO standard (id, standard_key, ordinal, code, edition, edition_number, designation, title, discipline,
    abbreviation, status, published_on, published_precision, certifiable, harmonized, committee, accreditation_base,
    accreditation_documents, accreditation_audit_time, accreditation_notes, facts_confidence, clauses_confidence,
    questions_confidence, sources, clause_count, assessable_count, uncertain_count, control_count) VALUES
    (X'3E760A4BD01756BB9285CE5849AFB3DB', 'iso-9001-2015', 1, 'ISO 9001', '2015', 5, 'ISO 9001:2015', 'Quality management systems', 'QUALITY',
     'QMS', 'CURRENT', '2015-09-15', 'DAY', TRUE, TRUE, 'TC 176', 'ISO/IEC 17021-1', '', '', '', 'high', 'high', 'high',
     '', 0, 0, 0, 0);

INSERT INTO assessment (tenant_id, id, version, name, due_on, state, created_at, created_by_id) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000021', 1, 'Gap', '2026-12-20', 'IN_PROGRESS', '2026-11-24 08:00:00', X'00000000000070008000000000000002');
INSERT INTO assessment_item (tenant_id, id, assessment_id, version, ordinal, question_key, state, result, evidence,
    assignee_id, due_on, changed_at, changed_by_id) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000022', X'00000000000070008000000000000021', 2, 0, 'question', 'OPEN', 'NOT_ASSESSED', '', X'00000000000070008000000000000003', '2026-12-10',
     '2026-11-24 08:00:00', X'00000000000070008000000000000002');
INSERT INTO assessment_turn (tenant_id, id, item_id, kind, occurred_at, person_id, state, result, evidence,
    assignee_id, due_on) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000023', X'00000000000070008000000000000022', 'ASSIGNED', '2026-10-25 01:30:00.000001', X'00000000000070008000000000000002', 'OPEN', 'NOT_ASSESSED', '', X'00000000000070008000000000000003',
     '2026-12-10');

INSERT INTO certification_body (tenant_id, id, version, name, expiry_convention, surveillance_tolerance_months,
    recert_year_basis, recert_expiry_policy, stage_gap_min_days, stage_gap_max_months, suspension_max_months) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000030', 1, 'Certifiers', 'MINUS_ONE_DAY', 0, 'EITHER', 'KEEP_ANNIVERSARY', 0, 6, 6);
INSERT INTO certification (tenant_id, id, version, standard_id, certification_body_id, state, applied_on, scope,
    processes, resources, legal_obligations, outsourced_processes, consultancy, review_accepted_on, contract_signed_on,
    expiry_order_on, withdrawal_proposed) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000031', 2, X'3E760A4BD01756BB9285CE5849AFB3DB', X'00000000000070008000000000000030', 'NC_RESOLUTION', '2026-03-01', 'Juice', 'Pressing', '40', 'Food law', 'None',
     'Northstar', '2026-03-10', '2026-03-20', '9999-12-31', FALSE);
INSERT INTO planned_audit (tenant_id, id, certification_id, ordinal, cycle_number, kind, state, target_on, target_source,
    target_rule, agreed_on, started_on, completed_on, team) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000032', X'00000000000070008000000000000031', 0, 1, 'STAGE_1', 'COMPLETED', '2026-08-10', 'CB_LETTER', 'ST-1', '2026-08-10',
     '2026-08-10', '2026-08-11', 'Ada'),
    (X'00000000000070008000000000000001', X'00000000000070008000000000000033', X'00000000000070008000000000000031', 1, 1, 'STAGE_2', 'COMPLETED', '2026-10-20', 'CB_LETTER', 'ST-1', '2026-10-20',
     '2026-10-20', '2026-10-22', 'Ada');
INSERT INTO finding (tenant_id, id, certification_id, ordinal, planned_audit_id, stage, grade, clause, statement,
    evidence, raised_on, correction_on, plan_on, due_on, follow_up_on) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000034', X'00000000000070008000000000000031', 0, X'00000000000070008000000000000033', 'STAGE_2', 'MAJOR', '7.1.5', 'Gauges are not calibrated', 'Gauge 7',
     '2026-10-22', '2026-11-05', '2026-11-21', '2026-12-21', '2027-01-20');

INSERT INTO deadline (tenant_id, id, subject_type, subject_id, kind, slot, ordinal_number, due_on, state, rule_code,
    rule_source, rule_summary, standard, certificate_number, certification_body, owner_id, calendar_sequence, announced,
    next_reminder_at) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000041', 'Certification', X'00000000000070008000000000000031', 'NONCONFORMITY_RESPONSE', 'finding/00000000-0000-7000-8000-000000000034', 0, '2026-12-21', 'OPEN',
     'NC-2', 'Source', 'Summary', 'ISO 9001:2015', NULL, 'Certifiers', NULL, 0, TRUE, '2026-12-07 07:00:00'),
    (X'00000000000070008000000000000001', X'00000000000070008000000000000042', 'AssessmentItem', X'00000000000070008000000000000022', 'ASSESSMENT_ITEM', 'answer/00000000-0000-7000-8000-000000000003', 0, '2026-12-10', 'OPEN', 'GAP-4',
     'Source', 'Summary', 'ISO 9001:2015 7.1.5', NULL, NULL, X'00000000000070008000000000000003', 0, TRUE, '2026-12-03 08:00:00');
INSERT INTO reminder (tenant_id, id, deadline_id, occurrence_on, occasion, person_id, remind_on, send_at, outcome) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000043', X'00000000000070008000000000000042', '2026-12-10', 'D-30', X'00000000000070008000000000000003', '2026-11-10', '2026-11-25 08:00:00', 'PENDING');

INSERT INTO audit_entry (tenant_id, id, sequence, occurred_at, operation, person_id, firm_id, job, subject_type,
    subject_id, before_json, after_json, hash) VALUES
    (X'00000000000070008000000000000001', X'00000000000070008000000000000051', 1, '2026-03-29 02:30:00.123456', 'createTenant', X'00000000000070008000000000000002', NULL, NULL, 'Tenant', X'00000000000070008000000000000001', NULL, '{"name":"Äpfel & Söhne"}',
     X'1DB24BF138A419AE5B55E2B0B40D3300681239192AEE4B0B4920FCE408F92FFF'),
    (X'00000000000070008000000000000001', X'00000000000070008000000000000052', 2, '2026-10-25 01:30:00.000001', 'addSite', X'00000000000070008000000000000002', NULL, NULL, 'Site', X'00000000000070008000000000000011', NULL, '{"name":"Werk 1"}',
     X'162A71C956D7D257E83ECB8B4736C1FC4602922AEE217A6D476D040946A77D07'),
    (X'00000000000070008000000000000001', X'00000000000070008000000000000053', 3, '2026-11-24 08:00:00.000000', 'certification-timers', NULL, NULL, 'certification-timers', 'Certification', X'00000000000070008000000000000031', '{"version":1}', '{"version":2}',
     X'1EC6C64A7ED4AF39BC809CC04EBEC4FE694B8E5DECD47638A5FF62E3CDF234D0');
INSERT INTO audit_head (tenant_id, sequence, hash, seal) VALUES
    (X'00000000000070008000000000000001', 3, X'1EC6C64A7ED4AF39BC809CC04EBEC4FE694B8E5DECD47638A5FF62E3CDF234D0',
     X'25F781E983325673BE1DC22139B524655CA62053A48C40B395A1B82EDA1EA349');
