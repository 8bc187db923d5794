-- What the system's standards were when the review was planned stays with it. The next review is due on next_on, until
-- there is a later one.
CREATE TABLE management_review (
    tenant_id            BINARY(16)   NOT NULL,
    id                   BINARY(16)   NOT NULL,
    version              INT          NOT NULL,
    management_system_id BINARY(16)   NOT NULL,
    standards            TEXT         NOT NULL,
    title                VARCHAR(300) NOT NULL,
    planned_on           DATE         NOT NULL,
    chair_id             BINARY(16)   NOT NULL,
    prepared_on          DATE         NOT NULL,
    state                VARCHAR(16)  NOT NULL,
    held_on              DATE         NULL,
    recorded_at          DATETIME(6)  NULL,
    recorded_by_id       BINARY(16)   NULL,
    conclusion           TEXT         NULL,
    signed_at            DATETIME(6)  NULL,
    signed_by_id         BINARY(16)   NULL,
    chair_name           TEXT         NULL,
    next_on              DATE         NULL,
    cancelled_at         DATETIME(6)  NULL,
    cancelled_by_id      BINARY(16)   NULL,
    cancelled_why        TEXT         NULL,
    CONSTRAINT management_review_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT management_review_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT management_review_system_fk FOREIGN KEY (tenant_id, management_system_id)
        REFERENCES management_system (tenant_id, id),
    CONSTRAINT management_review_chair_fk FOREIGN KEY (tenant_id, chair_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT management_review_recorded_by_fk FOREIGN KEY (recorded_by_id) REFERENCES person (id),
    CONSTRAINT management_review_signed_by_fk FOREIGN KEY (signed_by_id) REFERENCES person (id),
    CONSTRAINT management_review_cancelled_by_fk FOREIGN KEY (cancelled_by_id) REFERENCES person (id),
    CONSTRAINT management_review_state_ck CHECK (state IN ('PLANNED', 'HELD', 'SIGNED', 'CANCELLED')),
    CONSTRAINT management_review_held_ck CHECK ((state IN ('HELD', 'SIGNED')) = (held_on IS NOT NULL)
        AND (held_on IS NULL) = (recorded_at IS NULL)
        AND (held_on IS NULL) = (recorded_by_id IS NULL)
        AND (held_on IS NULL) = (conclusion IS NULL)),
    CONSTRAINT management_review_signed_ck CHECK ((state = 'SIGNED') = (signed_at IS NOT NULL)
        AND (signed_at IS NULL) = (signed_by_id IS NULL)
        AND (signed_at IS NULL) = (chair_name IS NULL)
        AND (next_on IS NULL OR state = 'SIGNED')),
    CONSTRAINT management_review_cancelled_ck CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)
        AND (cancelled_at IS NULL) = (cancelled_by_id IS NULL)
        AND (cancelled_at IS NULL) = (cancelled_why IS NULL))
);
CREATE INDEX management_review_planned_idx ON management_review (tenant_id, planned_on, id);

CREATE TABLE management_review_input (
    tenant_id    BINARY(16)  NOT NULL,
    review_id    BINARY(16)  NOT NULL,
    ordinal      INT         NOT NULL,
    topic        VARCHAR(60) NOT NULL,
    english      TEXT        NOT NULL,
    german       TEXT        NOT NULL,
    standards    TEXT        NOT NULL,
    content      MEDIUMTEXT  NULL,
    figures      TEXT        NOT NULL,
    CONSTRAINT management_review_input_pk PRIMARY KEY (tenant_id, review_id, ordinal),
    CONSTRAINT management_review_input_topic_uk UNIQUE (tenant_id, review_id, topic),
    CONSTRAINT management_review_input_review_fk FOREIGN KEY (tenant_id, review_id)
        REFERENCES management_review (tenant_id, id)
);

-- Names and functions are those of the day.
CREATE TABLE management_review_attendee (
    tenant_id         BINARY(16) NOT NULL,
    review_id         BINARY(16) NOT NULL,
    ordinal           INT        NOT NULL,
    colleague_id      BINARY(16) NOT NULL,
    attendee_name     TEXT       NOT NULL,
    attendee_function TEXT       NULL,
    CONSTRAINT management_review_attendee_pk PRIMARY KEY (tenant_id, review_id, ordinal),
    CONSTRAINT management_review_attendee_review_fk FOREIGN KEY (tenant_id, review_id)
        REFERENCES management_review (tenant_id, id),
    CONSTRAINT management_review_attendee_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id)
);

CREATE TABLE management_review_addendum (
    tenant_id   BINARY(16)  NOT NULL,
    review_id   BINARY(16)  NOT NULL,
    ordinal     INT         NOT NULL,
    added_at    DATETIME(6) NOT NULL,
    added_by_id BINARY(16)  NOT NULL,
    content     TEXT        NOT NULL,
    CONSTRAINT management_review_addendum_pk PRIMARY KEY (tenant_id, review_id, ordinal),
    CONSTRAINT management_review_addendum_review_fk FOREIGN KEY (tenant_id, review_id)
        REFERENCES management_review (tenant_id, id),
    CONSTRAINT management_review_addendum_added_by_fk FOREIGN KEY (added_by_id) REFERENCES person (id)
);

CREATE TABLE review_decision (
    tenant_id    BINARY(16) NOT NULL,
    id           BINARY(16) NOT NULL,
    version      INT        NOT NULL,
    review_id    BINARY(16) NOT NULL,
    content      TEXT       NOT NULL,
    owner_id     BINARY(16) NULL,
    due_on       DATE       NULL,
    due_order_on DATE       NOT NULL,
    done_on      DATE       NULL,
    result       TEXT       NULL,
    CONSTRAINT review_decision_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT review_decision_review_fk FOREIGN KEY (tenant_id, review_id) REFERENCES management_review (tenant_id, id),
    CONSTRAINT review_decision_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id)
);
CREATE INDEX review_decision_due_idx ON review_decision (tenant_id, review_id, due_order_on, id);
