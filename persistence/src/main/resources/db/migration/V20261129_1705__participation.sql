-- Links by which colleagues without a login do one thing. Of a link only a hash is kept, also when it opens nothing any
-- more, so that its page can say why.
CREATE TABLE participation_link (
    tenant_id     BINARY(16)   NOT NULL,
    id            BINARY(16)   NOT NULL,
    version       INT          NOT NULL,
    colleague_id  BINARY(16)   NOT NULL,
    act           VARCHAR(64)  NOT NULL,
    subject_type  VARCHAR(64)  NOT NULL,
    subject_id    BINARY(16)   NOT NULL,
    address       VARCHAR(320) NOT NULL,
    sent_by_id    BINARY(16)   NOT NULL,
    sent_at       DATETIME(6)  NOT NULL,
    expires_at    DATETIME(6)  NOT NULL,
    token_hash    VARCHAR(64)  NOT NULL,
    state         VARCHAR(16)  NOT NULL,
    settled_at    DATETIME(6)  NULL,
    revoked_by_id BINARY(16)   NULL,
    CONSTRAINT participation_link_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT participation_link_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT participation_link_colleague_fk FOREIGN KEY (tenant_id, colleague_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT participation_link_sent_by_fk FOREIGN KEY (sent_by_id) REFERENCES person (id),
    CONSTRAINT participation_link_revoked_by_fk FOREIGN KEY (revoked_by_id) REFERENCES person (id),
    CONSTRAINT participation_link_token_uk UNIQUE (token_hash),
    CONSTRAINT participation_link_state_ck CHECK (state IN ('OPEN', 'USED', 'REVOKED')),
    CONSTRAINT participation_link_settled_ck CHECK ((state = 'OPEN') = (settled_at IS NULL)
        AND (state = 'REVOKED') = (revoked_by_id IS NOT NULL))
);
CREATE INDEX participation_link_colleague_idx ON participation_link (tenant_id, colleague_id, sent_at, id);
CREATE INDEX participation_link_subject_idx ON participation_link (tenant_id, subject_id);
