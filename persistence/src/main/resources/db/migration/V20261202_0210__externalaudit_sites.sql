-- The time of an external audit as the body plans it beside what was calculated then, and the draw of its sites.
ALTER TABLE external_audit
    ADD COLUMN time_days             DECIMAL(8, 2) NULL,
    ADD COLUMN time_initial_days     DECIMAL(8, 2) NULL,
    ADD COLUMN remote_percent        INT           NULL,
    ADD COLUMN remote_reason         TEXT          NULL,
    ADD COLUMN remote_risks_assessed BOOLEAN       NULL,
    ADD COLUMN remote_control        BOOLEAN       NULL,
    ADD COLUMN is_safety             BOOLEAN       NULL,
    ADD COLUMN calculated_initial    DECIMAL(8, 2) NULL,
    ADD COLUMN calculated_yearly     DECIMAL(8, 2) NULL,
    ADD COLUMN calculated_again      DECIMAL(8, 2) NULL,
    ADD COLUMN calculated_least      DECIMAL(8, 2) NULL,
    ADD COLUMN integration_percent   INT           NULL,
    ADD COLUMN is_unverified         BOOLEAN       NULL,
    ADD COLUMN scope_statement_id    BINARY(16)    NULL,
    ADD COLUMN draw_seed             VARCHAR(100)  NULL,
    ADD COLUMN draw_rule             VARCHAR(16)   NULL,
    ADD COLUMN is_proven_effective   BOOLEAN       NULL,
    ADD COLUMN are_similar           BOOLEAN       NULL,
    ADD COLUMN site_id               BINARY(16)    NULL,
    ADD COLUMN draw_population       INT           NULL;
ALTER TABLE external_audit
    ADD CONSTRAINT external_audit_scope_statement_fk
        FOREIGN KEY (tenant_id, scope_statement_id) REFERENCES scope_statement (tenant_id, id);
ALTER TABLE external_audit
    ADD CONSTRAINT external_audit_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id);
ALTER TABLE external_audit
    ADD CONSTRAINT external_audit_time_ck CHECK
        ((time_days IS NULL) = (remote_percent IS NULL) AND (time_days IS NULL) = (calculated_least IS NULL));
ALTER TABLE external_audit
    ADD CONSTRAINT external_audit_draw_ck CHECK
        ((draw_seed IS NULL) = (scope_statement_id IS NULL) AND (draw_seed IS NULL) = (draw_population IS NULL));

-- The sites that an external audit visits, in the order in which they were chosen.
CREATE TABLE external_audit_site (
    tenant_id         BINARY(16)  NOT NULL,
    external_audit_id BINARY(16)  NOT NULL,
    ordinal           INT         NOT NULL,
    site_id           BINARY(16)  NOT NULL,
    reason            VARCHAR(32) NOT NULL,
    CONSTRAINT external_audit_site_pk PRIMARY KEY (tenant_id, external_audit_id, ordinal),
    CONSTRAINT external_audit_site_audit_fk
        FOREIGN KEY (tenant_id, external_audit_id) REFERENCES external_audit (tenant_id, id),
    CONSTRAINT external_audit_site_site_fk FOREIGN KEY (tenant_id, site_id) REFERENCES site (tenant_id, id)
);
