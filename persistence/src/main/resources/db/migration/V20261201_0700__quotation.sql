-- What certification bodies are asked to quote for. What a request says beyond the scope, and the decision, are JSON: they are
-- written and read as a whole.
CREATE TABLE quotation_request (
    tenant_id            BINARY(16)  NOT NULL,
    id                   BINARY(16)  NOT NULL,
    version              INT         NOT NULL,
    management_system_id BINARY(16)  NOT NULL,
    state                VARCHAR(16) NOT NULL,
    content              MEDIUMTEXT  NOT NULL,
    sent_at              DATETIME(6) NULL,
    sent_by_id           BINARY(16)  NULL,
    withdrawn_at         DATETIME(6) NULL,
    withdrawn_by_id      BINARY(16)  NULL,
    withdrawn_why        TEXT        NULL,
    decision             MEDIUMTEXT  NULL,
    CONSTRAINT quotation_request_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT quotation_request_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT quotation_request_system_fk FOREIGN KEY (tenant_id, management_system_id)
        REFERENCES management_system (tenant_id, id),
    CONSTRAINT quotation_request_sent_by_fk FOREIGN KEY (sent_by_id) REFERENCES person (id),
    CONSTRAINT quotation_request_withdrawn_by_fk FOREIGN KEY (withdrawn_by_id) REFERENCES person (id),
    CONSTRAINT quotation_request_state_ck CHECK (state IN ('DRAFT', 'SENT', 'DECIDED', 'WITHDRAWN')),
    CONSTRAINT quotation_request_sent_ck CHECK ((state <> 'DRAFT' OR sent_at IS NULL)
        AND (state NOT IN ('SENT', 'DECIDED') OR sent_at IS NOT NULL)),
    CONSTRAINT quotation_request_withdrawn_ck CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
        AND (withdrawn_at IS NULL) = (withdrawn_why IS NULL)),
    CONSTRAINT quotation_request_decision_ck CHECK ((state = 'DECIDED') = (decision IS NOT NULL))
);

-- What was sent, frozen. Lists do not read it.
CREATE TABLE quotation_pack (
    tenant_id            BINARY(16) NOT NULL,
    quotation_request_id BINARY(16) NOT NULL,
    content              MEDIUMTEXT NOT NULL,
    CONSTRAINT quotation_pack_pk PRIMARY KEY (tenant_id, quotation_request_id),
    CONSTRAINT quotation_pack_request_fk FOREIGN KEY (tenant_id, quotation_request_id)
        REFERENCES quotation_request (tenant_id, id)
);

-- What one body is asked for, and what it answered. What it did not say is null.
CREATE TABLE quotation (
    tenant_id             BINARY(16)     NOT NULL,
    id                    BINARY(16)     NOT NULL,
    version               INT            NOT NULL,
    quotation_request_id  BINARY(16)     NOT NULL,
    certification_body_id BINARY(16)     NOT NULL,
    recipient_name        VARCHAR(200)   NOT NULL,
    recipient_address     VARCHAR(320)   NOT NULL,
    recipient_locale      VARCHAR(35)    NOT NULL,
    state                 VARCHAR(16)    NOT NULL,
    answered_on           DATE           NULL,
    note                  TEXT           NULL,
    stage1_days           DECIMAL(6, 2)  NULL,
    stage2_days           DECIMAL(6, 2)  NULL,
    surveillance1_days    DECIMAL(6, 2)  NULL,
    surveillance2_days    DECIMAL(6, 2)  NULL,
    recertification_days  DECIMAL(6, 2)  NULL,
    currency              VARCHAR(3)     NULL,
    day_rate              DECIMAL(15, 3) NULL,
    application_fee       DECIMAL(15, 3) NULL,
    certificate_fee       DECIMAL(15, 3) NULL,
    accreditation_fee     DECIMAL(15, 3) NULL,
    travel                DECIMAL(15, 3) NULL,
    valid_until_on        DATE           NULL,
    CONSTRAINT quotation_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT quotation_body_uk UNIQUE (tenant_id, quotation_request_id, certification_body_id),
    CONSTRAINT quotation_request_fk FOREIGN KEY (tenant_id, quotation_request_id)
        REFERENCES quotation_request (tenant_id, id),
    CONSTRAINT quotation_body_fk FOREIGN KEY (tenant_id, certification_body_id)
        REFERENCES certification_body (tenant_id, id),
    CONSTRAINT quotation_state_ck CHECK (state IN ('INVITED', 'QUOTED', 'DECLINED')),
    CONSTRAINT quotation_answered_ck CHECK ((state = 'INVITED') = (answered_on IS NULL)),
    CONSTRAINT quotation_quoted_ck CHECK ((state = 'QUOTED') = (currency IS NOT NULL))
);

-- Files that go with a mail, until it is sent.
CREATE TABLE mail_attachment (
    mail_id    BINARY(16)   NOT NULL,
    ordinal    INT          NOT NULL,
    name       VARCHAR(200) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    content    MEDIUMBLOB   NOT NULL,
    CONSTRAINT mail_attachment_pk PRIMARY KEY (mail_id, ordinal),
    CONSTRAINT mail_attachment_mail_fk FOREIGN KEY (mail_id) REFERENCES mail_outbox (id) ON DELETE CASCADE
);
