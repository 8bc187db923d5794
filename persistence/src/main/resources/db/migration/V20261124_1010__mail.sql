-- Delays and leases run on the database's own clock; what people read, on the product's.
CREATE TABLE mail_outbox (
    id                BINARY(16)   NOT NULL,
    dedupe_key        VARCHAR(200) NOT NULL,
    person_id         BINARY(16)   NOT NULL,
    recipient_name    VARCHAR(401) NOT NULL,
    address           VARCHAR(320) NOT NULL,
    subject           VARCHAR(998) NOT NULL,
    text_body         MEDIUMTEXT   NOT NULL,
    html_body         MEDIUMTEXT   NOT NULL,
    calendar          MEDIUMTEXT   NULL,
    cancellations     MEDIUMTEXT   NULL,
    unsubscribe_token BINARY(16)   NULL,
    state             VARCHAR(16)  NOT NULL,
    attempts          INT          NOT NULL,
    lease_id          BINARY(16)   NULL,
    due_at            DATETIME(6)  NULL,
    created_at        DATETIME(6)  NOT NULL,
    settled_at        DATETIME(6)  NULL,
    CONSTRAINT mail_outbox_pk PRIMARY KEY (id),
    CONSTRAINT mail_outbox_dedupe_uk UNIQUE (dedupe_key),
    CONSTRAINT mail_outbox_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT mail_outbox_state_ck CHECK (state IN ('NEW', 'LEASED', 'SENDING', 'SENT', 'DEAD')),
    CONSTRAINT mail_outbox_due_ck CHECK ((due_at IS NULL) = (state IN ('SENT', 'DEAD')))
);
CREATE INDEX mail_outbox_due_idx ON mail_outbox (due_at, id);
CREATE INDEX mail_outbox_state_idx ON mail_outbox (state, id);

CREATE TABLE mail_delivery (
    mail_id     BINARY(16)    NOT NULL,
    id          BINARY(16)    NOT NULL,
    attempt     INT           NOT NULL,
    occurred_at DATETIME(6)   NOT NULL,
    outcome     VARCHAR(16)   NOT NULL,
    reply       VARCHAR(1000) NOT NULL,
    CONSTRAINT mail_delivery_pk PRIMARY KEY (mail_id, id),
    CONSTRAINT mail_delivery_mail_fk FOREIGN KEY (mail_id) REFERENCES mail_outbox (id),
    CONSTRAINT mail_delivery_outcome_ck CHECK (outcome IN ('SENT', 'DEFERRED', 'DEAD', 'INTERRUPTED'))
);

CREATE TABLE mail_suppression (
    address       VARCHAR(320)  NOT NULL,
    reason        VARCHAR(1000) NOT NULL,
    suppressed_at DATETIME(6)   NOT NULL,
    CONSTRAINT mail_suppression_pk PRIMARY KEY (address)
);

CREATE TABLE mail_recipient (
    person_id         BINARY(16)  NOT NULL,
    unsubscribe_token BINARY(16)  NOT NULL,
    unsubscribed_at   DATETIME(6) NULL,
    last_digest_on    DATE        NULL,
    next_digest_at    DATETIME(6) NULL,
    CONSTRAINT mail_recipient_pk PRIMARY KEY (person_id),
    CONSTRAINT mail_recipient_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT mail_recipient_token_uk UNIQUE (unsubscribe_token)
);
