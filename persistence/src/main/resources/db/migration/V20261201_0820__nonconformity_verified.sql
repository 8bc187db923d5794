-- [jooq ignore start]
-- Nothing is due any more of what the certification body verified, also where its finding was linked by hand. Once the
-- organisation verified it too, the review of the effect is due.
UPDATE nonconformity
SET due_on = NULL, due_order_on = '9999-12-31'
WHERE planned_audit_id IS NOT NULL AND body_verified_on IS NOT NULL AND state <> 'VERIFIED' AND due_on IS NOT NULL;
-- [jooq ignore stop]
