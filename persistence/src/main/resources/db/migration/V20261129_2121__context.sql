-- What an organisation has to do with, from inside and outside, and who requires what of it. An effect or a handling
-- says why there is none where the issue is not relevant or the requirement not addressed.
CREATE TABLE context_issue (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    version         INT          NOT NULL,
    number          INT          NOT NULL,
    title           VARCHAR(300) NOT NULL,
    description     TEXT         NULL,
    origin          VARCHAR(32)  NOT NULL,
    topic           VARCHAR(32)  NOT NULL,
    relevant        BOOLEAN      NOT NULL,
    effect          TEXT         NOT NULL,
    response        TEXT         NULL,
    owner_id        BINARY(16)   NULL,
    review_on       DATE         NULL,
    review_order_on DATE         NOT NULL,
    reviewed_at     DATETIME(6)  NULL,
    reviewed_by_id  BINARY(16)   NULL,
    review_note     TEXT         NULL,
    closed_at       DATETIME(6)  NULL,
    closed_by_id    BINARY(16)   NULL,
    closed_why      TEXT         NULL,
    CONSTRAINT context_issue_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT context_issue_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT context_issue_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT context_issue_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT context_issue_reviewed_by_fk FOREIGN KEY (reviewed_by_id) REFERENCES person (id),
    CONSTRAINT context_issue_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id),
    CONSTRAINT context_issue_origin_ck CHECK (origin IN ('INTERNAL', 'EXTERNAL')),
    CONSTRAINT context_issue_topic_ck CHECK (topic IN (
        'MARKET', 'TECHNOLOGY', 'LAW', 'PEOPLE', 'FINANCES',
        'ENVIRONMENT', 'CLIMATE_CHANGE', 'SUPPLY', 'SOCIETY', 'ORGANISATION')),
    CONSTRAINT context_issue_reviewed_ck CHECK ((reviewed_at IS NULL) = (reviewed_by_id IS NULL)
        AND (reviewed_at IS NOT NULL OR review_note IS NULL)),
    CONSTRAINT context_issue_closed_ck CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
        AND (closed_at IS NULL) = (closed_why IS NULL))
);
CREATE INDEX context_issue_review_idx ON context_issue (tenant_id, review_order_on, id);
CREATE INDEX context_issue_topic_idx ON context_issue (tenant_id, topic, closed_at);

CREATE TABLE context_issue_link (
    tenant_id        BINARY(16) NOT NULL,
    context_issue_id BINARY(16) NOT NULL,
    ordinal          INT        NOT NULL,
    clause_id        BINARY(16) NULL,
    control_id       BINARY(16) NULL,
    risk_id          BINARY(16) NULL,
    CONSTRAINT context_issue_link_pk PRIMARY KEY (tenant_id, context_issue_id, ordinal),
    CONSTRAINT context_issue_link_context_issue_fk FOREIGN KEY (tenant_id, context_issue_id)
        REFERENCES context_issue (tenant_id, id),
    CONSTRAINT context_issue_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT context_issue_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT context_issue_link_risk_fk FOREIGN KEY (tenant_id, risk_id) REFERENCES risk (tenant_id, id),
    CONSTRAINT context_issue_link_subject_ck CHECK (
        (clause_id IS NULL) = (control_id IS NOT NULL OR risk_id IS NOT NULL)
        AND (control_id IS NULL OR risk_id IS NULL))
);
CREATE INDEX context_issue_link_clause_idx ON context_issue_link (tenant_id, clause_id, context_issue_id);
CREATE INDEX context_issue_link_control_idx ON context_issue_link (tenant_id, control_id, context_issue_id);
CREATE INDEX context_issue_link_risk_idx ON context_issue_link (tenant_id, risk_id, context_issue_id);

CREATE TABLE interested_party (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    version         INT          NOT NULL,
    number          INT          NOT NULL,
    name            VARCHAR(300) NOT NULL,
    kind            VARCHAR(32)  NOT NULL,
    known_from      TEXT         NULL,
    owner_id        BINARY(16)   NULL,
    review_on       DATE         NULL,
    review_order_on DATE         NOT NULL,
    reviewed_at     DATETIME(6)  NULL,
    reviewed_by_id  BINARY(16)   NULL,
    review_note     TEXT         NULL,
    closed_at       DATETIME(6)  NULL,
    closed_by_id    BINARY(16)   NULL,
    closed_why      TEXT         NULL,
    CONSTRAINT interested_party_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT interested_party_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT interested_party_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT interested_party_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT interested_party_reviewed_by_fk FOREIGN KEY (reviewed_by_id) REFERENCES person (id),
    CONSTRAINT interested_party_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id),
    CONSTRAINT interested_party_kind_ck CHECK (kind IN (
        'CUSTOMER', 'WORKER', 'OWNER', 'SUPPLIER', 'AUTHORITY',
        'NEIGHBOUR', 'PARTNER', 'INSURER', 'PUBLIC', 'OTHER')),
    CONSTRAINT interested_party_reviewed_ck CHECK ((reviewed_at IS NULL) = (reviewed_by_id IS NULL)
        AND (reviewed_at IS NOT NULL OR review_note IS NULL)),
    CONSTRAINT interested_party_closed_ck CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
        AND (closed_at IS NULL) = (closed_why IS NULL))
);
CREATE INDEX interested_party_review_idx ON interested_party (tenant_id, review_order_on, id);

CREATE TABLE interested_party_link (
    tenant_id           BINARY(16) NOT NULL,
    interested_party_id BINARY(16) NOT NULL,
    ordinal             INT        NOT NULL,
    clause_id           BINARY(16) NULL,
    control_id          BINARY(16) NULL,
    risk_id             BINARY(16) NULL,
    CONSTRAINT interested_party_link_pk PRIMARY KEY (tenant_id, interested_party_id, ordinal),
    CONSTRAINT interested_party_link_interested_party_fk FOREIGN KEY (tenant_id, interested_party_id)
        REFERENCES interested_party (tenant_id, id),
    CONSTRAINT interested_party_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT interested_party_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT interested_party_link_risk_fk FOREIGN KEY (tenant_id, risk_id) REFERENCES risk (tenant_id, id),
    CONSTRAINT interested_party_link_subject_ck CHECK (
        (clause_id IS NULL) = (control_id IS NOT NULL OR risk_id IS NOT NULL)
        AND (control_id IS NULL OR risk_id IS NULL))
);
CREATE INDEX interested_party_link_clause_idx ON interested_party_link (tenant_id, clause_id, interested_party_id);
CREATE INDEX interested_party_link_control_idx ON interested_party_link (tenant_id, control_id, interested_party_id);
CREATE INDEX interested_party_link_risk_idx ON interested_party_link (tenant_id, risk_id, interested_party_id);

CREATE TABLE party_requirement (
    tenant_id           BINARY(16)   NOT NULL,
    id                  BINARY(16)   NOT NULL,
    version             INT          NOT NULL,
    number              INT          NOT NULL,
    interested_party_id BINARY(16)   NOT NULL,
    title               VARCHAR(300) NOT NULL,
    description         TEXT         NULL,
    obligation          BOOLEAN      NOT NULL,
    climate_related     BOOLEAN      NOT NULL,
    addressed           BOOLEAN      NOT NULL,
    handling            TEXT         NOT NULL,
    owner_id            BINARY(16)   NULL,
    review_on           DATE         NULL,
    review_order_on     DATE         NOT NULL,
    reviewed_at         DATETIME(6)  NULL,
    reviewed_by_id      BINARY(16)   NULL,
    review_note         TEXT         NULL,
    closed_at           DATETIME(6)  NULL,
    closed_by_id        BINARY(16)   NULL,
    closed_why          TEXT         NULL,
    CONSTRAINT party_requirement_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT party_requirement_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT party_requirement_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT party_requirement_interested_party_fk FOREIGN KEY (tenant_id, interested_party_id)
        REFERENCES interested_party (tenant_id, id),
    CONSTRAINT party_requirement_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT party_requirement_reviewed_by_fk FOREIGN KEY (reviewed_by_id) REFERENCES person (id),
    CONSTRAINT party_requirement_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id),
    CONSTRAINT party_requirement_reviewed_ck CHECK ((reviewed_at IS NULL) = (reviewed_by_id IS NULL)
        AND (reviewed_at IS NOT NULL OR review_note IS NULL)),
    CONSTRAINT party_requirement_closed_ck CHECK ((closed_at IS NULL) = (closed_by_id IS NULL)
        AND (closed_at IS NULL) = (closed_why IS NULL))
);
CREATE INDEX party_requirement_review_idx ON party_requirement (tenant_id, review_order_on, id);
CREATE INDEX party_requirement_party_idx ON party_requirement (tenant_id, interested_party_id, number);

CREATE TABLE party_requirement_link (
    tenant_id            BINARY(16) NOT NULL,
    party_requirement_id BINARY(16) NOT NULL,
    ordinal              INT        NOT NULL,
    clause_id            BINARY(16) NULL,
    control_id           BINARY(16) NULL,
    risk_id              BINARY(16) NULL,
    CONSTRAINT party_requirement_link_pk PRIMARY KEY (tenant_id, party_requirement_id, ordinal),
    CONSTRAINT party_requirement_link_party_requirement_fk FOREIGN KEY (tenant_id, party_requirement_id)
        REFERENCES party_requirement (tenant_id, id),
    CONSTRAINT party_requirement_link_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT party_requirement_link_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT party_requirement_link_risk_fk FOREIGN KEY (tenant_id, risk_id) REFERENCES risk (tenant_id, id),
    CONSTRAINT party_requirement_link_subject_ck CHECK (
        (clause_id IS NULL) = (control_id IS NOT NULL OR risk_id IS NOT NULL)
        AND (control_id IS NULL OR risk_id IS NULL))
);
CREATE INDEX party_requirement_link_clause_idx ON party_requirement_link (tenant_id, clause_id, party_requirement_id);
CREATE INDEX party_requirement_link_control_idx ON party_requirement_link (tenant_id, control_id, party_requirement_id);
CREATE INDEX party_requirement_link_risk_idx ON party_requirement_link (tenant_id, risk_id, party_requirement_id);
