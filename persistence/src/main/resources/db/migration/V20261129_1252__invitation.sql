-- People who are invited into an organisation. Of the link only a hash is kept.
CREATE TABLE invitation (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    version         INT          NOT NULL,
    state           VARCHAR(16)  NOT NULL,
    address         VARCHAR(320) NOT NULL,
    given_name      VARCHAR(200) NOT NULL,
    family_name     VARCHAR(200) NOT NULL,
    locale          VARCHAR(16)  NOT NULL,
    firm_stands_in  BOOLEAN      NOT NULL,
    invited_by_id   BINARY(16)   NOT NULL,
    on_behalf_of_id BINARY(16)   NULL,
    invited_at      DATETIME(6)  NOT NULL,
    sent_at         DATETIME(6)  NOT NULL,
    expires_at      DATETIME(6)  NOT NULL,
    token_hash      VARCHAR(64)  NULL,
    answered_by_id  BINARY(16)   NULL,
    answered_at     DATETIME(6)  NULL,
    CONSTRAINT invitation_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT invitation_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT invitation_invited_by_fk FOREIGN KEY (invited_by_id) REFERENCES person (id),
    CONSTRAINT invitation_on_behalf_of_fk FOREIGN KEY (on_behalf_of_id) REFERENCES firm (id),
    CONSTRAINT invitation_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
    CONSTRAINT invitation_token_uk UNIQUE (token_hash),
    CONSTRAINT invitation_state_ck CHECK (state IN ('OPEN', 'ACCEPTED', 'REVOKED')),
    CONSTRAINT invitation_open_ck CHECK ((state = 'OPEN') = (token_hash IS NOT NULL)
        AND (state = 'OPEN') = (answered_by_id IS NULL) AND (answered_by_id IS NULL) = (answered_at IS NULL))
);
CREATE INDEX invitation_address_idx ON invitation (tenant_id, address);
CREATE INDEX invitation_invited_idx ON invitation (tenant_id, invited_at, id);

CREATE TABLE invitation_role (
    tenant_id      BINARY(16)  NOT NULL,
    invitation_id  BINARY(16)  NOT NULL,
    role           VARCHAR(32) NOT NULL,
    valid_from_at  DATETIME(6) NULL,
    valid_until_at DATETIME(6) NULL,
    CONSTRAINT invitation_role_pk PRIMARY KEY (tenant_id, invitation_id, role),
    CONSTRAINT invitation_role_invitation_fk FOREIGN KEY (tenant_id, invitation_id)
        REFERENCES invitation (tenant_id, id),
    CONSTRAINT invitation_role_role_ck CHECK (role IN ('REPRESENTATIVE', 'MANAGEMENT', 'AUDITOR', 'EMPLOYEE'))
);

-- A mail also goes to people who are known by their address alone.
ALTER TABLE mail_outbox MODIFY COLUMN person_id BINARY(16) NULL;
-- Its text is kept no longer than it takes to send it.
ALTER TABLE mail_outbox ADD COLUMN holds_secret BOOLEAN DEFAULT FALSE NOT NULL;
