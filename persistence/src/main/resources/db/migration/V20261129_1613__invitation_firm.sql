-- People who are invited into a firm. Of the link only a hash is kept.
CREATE TABLE firm_invitation (
    firm_id        BINARY(16)   NOT NULL,
    id             BINARY(16)   NOT NULL,
    version        INT          NOT NULL,
    state          VARCHAR(16)  NOT NULL,
    address        VARCHAR(320) NOT NULL,
    given_name     VARCHAR(200) NOT NULL,
    family_name    VARCHAR(200) NOT NULL,
    locale         VARCHAR(16)  NOT NULL,
    role           VARCHAR(32)  NOT NULL,
    invited_by_id  BINARY(16)   NULL,
    invited_at     DATETIME(6)  NOT NULL,
    sent_at        DATETIME(6)  NOT NULL,
    expires_at     DATETIME(6)  NOT NULL,
    token_hash     VARCHAR(64)  NULL,
    answered_by_id BINARY(16)   NULL,
    answered_at    DATETIME(6)  NULL,
    CONSTRAINT firm_invitation_pk PRIMARY KEY (firm_id, id),
    CONSTRAINT firm_invitation_id_uk UNIQUE (id),
    CONSTRAINT firm_invitation_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT firm_invitation_invited_by_fk FOREIGN KEY (invited_by_id) REFERENCES person (id),
    CONSTRAINT firm_invitation_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
    CONSTRAINT firm_invitation_token_uk UNIQUE (token_hash),
    CONSTRAINT firm_invitation_role_ck CHECK (role IN ('PARTNER', 'CONSULTANT')),
    CONSTRAINT firm_invitation_state_ck CHECK (state IN ('OPEN', 'ACCEPTED', 'REVOKED')),
    CONSTRAINT firm_invitation_open_ck CHECK ((state = 'OPEN') = (token_hash IS NOT NULL)
        AND (state = 'OPEN') = (answered_at IS NULL) AND (answered_by_id IS NULL OR answered_at IS NOT NULL))
);
CREATE INDEX firm_invitation_address_idx ON firm_invitation (address, firm_id);
CREATE INDEX firm_invitation_invited_idx ON firm_invitation (firm_id, invited_at, id);
