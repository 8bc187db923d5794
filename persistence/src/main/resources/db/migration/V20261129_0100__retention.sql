CREATE INDEX mail_outbox_settled_idx ON mail_outbox (settled_at, id);
CREATE INDEX deadline_old_idx ON deadline (state, due_on, tenant_id, id);
