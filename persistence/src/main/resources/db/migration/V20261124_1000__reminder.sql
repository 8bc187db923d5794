CREATE TABLE deadline (
    tenant_id          BINARY(16)    NOT NULL,
    id                 BINARY(16)    NOT NULL,
    subject_type       VARCHAR(40)   NOT NULL,
    subject_id         BINARY(16)    NOT NULL,
    kind               VARCHAR(40)   NOT NULL,
    slot               VARCHAR(60)   NOT NULL,
    ordinal_number     INT           NOT NULL,
    due_on             DATE          NOT NULL,
    starts_on          DATE          NULL,
    state              VARCHAR(16)   NOT NULL,
    rule_code          VARCHAR(40)   NOT NULL,
    rule_source        VARCHAR(300)  NOT NULL,
    rule_summary       VARCHAR(1000) NOT NULL,
    standard           VARCHAR(200)  NOT NULL,
    certificate_number VARCHAR(200)  NULL,
    certification_body VARCHAR(300)  NULL,
    owner_id           BINARY(16)    NULL,
    calendar_sequence  INT           NOT NULL,
    handled_until_on   DATE          NULL,
    announced          BOOLEAN       NOT NULL,
    news               VARCHAR(16)   NULL,
    next_reminder_at   DATETIME(6)   NULL,
    CONSTRAINT deadline_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT deadline_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT deadline_owner_fk FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT deadline_slot_uk UNIQUE (tenant_id, subject_type, subject_id, kind, slot),
    CONSTRAINT deadline_state_ck CHECK (state IN ('OPEN', 'DONE', 'CANCELLED')),
    CONSTRAINT deadline_news_ck CHECK (news IN ('MOVED', 'CANCELLED'))
);
CREATE INDEX deadline_next_idx ON deadline (next_reminder_at, tenant_id, id);
CREATE INDEX deadline_due_idx ON deadline (tenant_id, state, due_on, id);

CREATE TABLE reminder (
    tenant_id     BINARY(16)  NOT NULL,
    id            BINARY(16)  NOT NULL,
    deadline_id   BINARY(16)  NOT NULL,
    occurrence_on DATE        NOT NULL,
    occasion      VARCHAR(24) NOT NULL,
    person_id     BINARY(16)  NOT NULL,
    remind_on     DATE        NOT NULL,
    send_at       DATETIME(6) NOT NULL,
    outcome       VARCHAR(16) NOT NULL,
    mail_id       BINARY(16)  NULL,
    CONSTRAINT reminder_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT reminder_deadline_fk FOREIGN KEY (tenant_id, deadline_id) REFERENCES deadline (tenant_id, id),
    CONSTRAINT reminder_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT reminder_once_uk UNIQUE (tenant_id, deadline_id, occurrence_on, occasion, person_id),
    CONSTRAINT reminder_outcome_ck CHECK (outcome IN
        ('PENDING', 'MAILED', 'MERGED', 'OUTDATED', 'NO_ACCESS', 'UNSUBSCRIBED')),
    CONSTRAINT reminder_mail_ck CHECK ((mail_id IS NOT NULL) = (outcome IN ('MAILED', 'MERGED')))
);
CREATE INDEX reminder_waiting_idx ON reminder (outcome, send_at, person_id);
CREATE INDEX reminder_person_idx ON reminder (person_id, outcome, send_at);
