-- While an engagement is paused, the firm has no access.
ALTER TABLE engagement ADD COLUMN paused_at DATETIME(6) NULL;
ALTER TABLE engagement ADD COLUMN paused_by_id BINARY(16) NULL;
ALTER TABLE engagement ADD COLUMN pause_reason VARCHAR(1000) NULL;
ALTER TABLE engagement ADD CONSTRAINT engagement_paused_by_fk FOREIGN KEY (paused_by_id) REFERENCES person (id);
ALTER TABLE engagement ADD CONSTRAINT engagement_pause_ck
    CHECK ((paused_at IS NULL) = (pause_reason IS NULL) AND (paused_at IS NOT NULL OR paused_by_id IS NULL));
