-- Clients that go from one firm to another.
CREATE TABLE handover (
    tenant_id           BINARY(16)    NOT NULL,
    id                  BINARY(16)    NOT NULL,
    version             INT           NOT NULL,
    state               VARCHAR(16)   NOT NULL,
    engagement_id       BINARY(16)    NOT NULL,
    from_firm_id        BINARY(16)    NOT NULL,
    to_firm_id          BINARY(16)    NOT NULL,
    services            VARCHAR(2000) NOT NULL,
    asked_by_id         BINARY(16)    NOT NULL,
    on_behalf_of_id     BINARY(16)    NULL,
    asked_at            DATETIME(6)   NOT NULL,
    consented_by_id     BINARY(16)    NULL,
    consented_at        DATETIME(6)   NULL,
    consent             VARCHAR(2000) NULL,
    answered_by_id      BINARY(16)    NULL,
    answered_at         DATETIME(6)   NULL,
    begun_engagement_id BINARY(16)    NULL,
    CONSTRAINT handover_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT handover_id_uk UNIQUE (id),
    CONSTRAINT handover_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT handover_engagement_fk FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement (tenant_id, id),
    CONSTRAINT handover_begun_fk FOREIGN KEY (tenant_id, begun_engagement_id)
        REFERENCES engagement (tenant_id, id),
    CONSTRAINT handover_from_fk FOREIGN KEY (from_firm_id) REFERENCES firm (id),
    CONSTRAINT handover_to_fk FOREIGN KEY (to_firm_id) REFERENCES firm (id),
    CONSTRAINT handover_on_behalf_of_fk FOREIGN KEY (on_behalf_of_id) REFERENCES firm (id),
    CONSTRAINT handover_asked_by_fk FOREIGN KEY (asked_by_id) REFERENCES person (id),
    CONSTRAINT handover_consented_by_fk FOREIGN KEY (consented_by_id) REFERENCES person (id),
    CONSTRAINT handover_answered_by_fk FOREIGN KEY (answered_by_id) REFERENCES person (id),
    CONSTRAINT handover_state_ck CHECK (state IN ('ASKED', 'CONSENTED', 'ACCEPTED', 'WITHDRAWN')),
    CONSTRAINT handover_consent_ck CHECK ((consented_at IS NULL) = (consent IS NULL)
        AND (state <> 'ASKED' OR consent IS NULL) AND (state NOT IN ('CONSENTED', 'ACCEPTED') OR consent IS NOT NULL)),
    CONSTRAINT handover_answer_ck CHECK ((state IN ('ACCEPTED', 'WITHDRAWN')) = (answered_at IS NOT NULL))
);
CREATE INDEX handover_offered_idx ON handover (to_firm_id, id);
