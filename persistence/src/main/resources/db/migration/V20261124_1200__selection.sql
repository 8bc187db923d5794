-- The questionnaire of the advisor, as its file says. Written whole at the start when the file changed.
CREATE TABLE selection_scoring (
    ordinal        INT           NOT NULL,
    recommend_from DECIMAL(3, 2) NOT NULL,
    consider_from  DECIMAL(3, 2) NOT NULL,
    effort_note    TEXT          NOT NULL,
    CONSTRAINT selection_scoring_pk PRIMARY KEY (ordinal),
    CONSTRAINT selection_scoring_one_ck CHECK (ordinal = 0),
    CONSTRAINT selection_scoring_from_ck CHECK (0 <= consider_from AND consider_from <= recommend_from
        AND recommend_from <= 1)
);

CREATE TABLE selection_size (
    size_key VARCHAR(32)  NOT NULL,
    ordinal  INT          NOT NULL,
    people   VARCHAR(100) NOT NULL,
    CONSTRAINT selection_size_pk PRIMARY KEY (size_key)
);

CREATE TABLE selection_family (
    family_key          VARCHAR(32)   NOT NULL,
    ordinal             INT           NOT NULL,
    standard_id         BINARY(16)    NOT NULL,
    most_score          DECIMAL(6, 2) NOT NULL,
    objectives          TEXT          NOT NULL,
    industries          TEXT          NOT NULL,
    triggers_customer   TEXT          NOT NULL,
    triggers_regulation TEXT          NOT NULL,
    triggers_tender     TEXT          NOT NULL,
    triggers_internal   TEXT          NOT NULL,
    related_standards   TEXT          NOT NULL,
    prerequisites       TEXT          NOT NULL,
    less_suitable_for   TEXT          NULL,
    note                TEXT          NULL,
    CONSTRAINT selection_family_pk PRIMARY KEY (family_key),
    CONSTRAINT selection_family_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT selection_family_score_ck CHECK (most_score > 0)
);

-- Editions beside the one to build to.
CREATE TABLE selection_edition (
    family_key  VARCHAR(32) NOT NULL,
    ordinal     INT         NOT NULL,
    standard_id BINARY(16)  NOT NULL,
    CONSTRAINT selection_edition_pk PRIMARY KEY (family_key, ordinal),
    CONSTRAINT selection_edition_family_fk FOREIGN KEY (family_key) REFERENCES selection_family (family_key),
    CONSTRAINT selection_edition_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id)
);

CREATE TABLE selection_effort (
    family_key VARCHAR(32) NOT NULL,
    size_key   VARCHAR(32) NOT NULL,
    min_months INT         NOT NULL,
    max_months INT         NOT NULL,
    CONSTRAINT selection_effort_pk PRIMARY KEY (family_key, size_key),
    CONSTRAINT selection_effort_family_fk FOREIGN KEY (family_key) REFERENCES selection_family (family_key),
    CONSTRAINT selection_effort_size_fk FOREIGN KEY (size_key) REFERENCES selection_size (size_key),
    CONSTRAINT selection_effort_months_ck CHECK (1 <= min_months AND min_months <= max_months)
);

CREATE TABLE selection_question (
    question_key VARCHAR(32)  NOT NULL,
    ordinal      INT          NOT NULL,
    text         VARCHAR(300) NOT NULL,
    choice       VARCHAR(8)   NOT NULL,
    CONSTRAINT selection_question_pk PRIMARY KEY (question_key),
    CONSTRAINT selection_question_choice_ck CHECK (choice IN ('SINGLE', 'MULTIPLE'))
);

CREATE TABLE selection_option (
    question_key VARCHAR(32)  NOT NULL,
    option_key   VARCHAR(32)  NOT NULL,
    ordinal      INT          NOT NULL,
    text         VARCHAR(300) NOT NULL,
    CONSTRAINT selection_option_pk PRIMARY KEY (question_key, option_key),
    CONSTRAINT selection_option_question_fk
        FOREIGN KEY (question_key) REFERENCES selection_question (question_key)
);

CREATE TABLE selection_weight (
    question_key VARCHAR(32)   NOT NULL,
    option_key   VARCHAR(32)   NOT NULL,
    family_key   VARCHAR(32)   NOT NULL,
    weight       DECIMAL(5, 2) NOT NULL,
    CONSTRAINT selection_weight_pk PRIMARY KEY (question_key, option_key, family_key),
    CONSTRAINT selection_weight_option_fk
        FOREIGN KEY (question_key, option_key) REFERENCES selection_option (question_key, option_key),
    CONSTRAINT selection_weight_family_fk FOREIGN KEY (family_key) REFERENCES selection_family (family_key),
    CONSTRAINT selection_weight_ck CHECK (weight >= 0)
);

-- A rule without an option holds for all answers.
CREATE TABLE selection_rule (
    ordinal      INT           NOT NULL,
    kind         VARCHAR(8)    NOT NULL,
    question_key VARCHAR(32)   NULL,
    option_key   VARCHAR(32)   NULL,
    family_key   VARCHAR(32)   NOT NULL,
    score        DECIMAL(3, 2) NULL,
    reason       TEXT          NULL,
    CONSTRAINT selection_rule_pk PRIMARY KEY (ordinal),
    CONSTRAINT selection_rule_option_fk
        FOREIGN KEY (question_key, option_key) REFERENCES selection_option (question_key, option_key),
    CONSTRAINT selection_rule_family_fk FOREIGN KEY (family_key) REFERENCES selection_family (family_key),
    CONSTRAINT selection_rule_kind_ck CHECK (kind IN ('FORCE', 'CAP', 'MINIMUM')),
    CONSTRAINT selection_rule_when_ck CHECK ((question_key IS NULL) = (option_key IS NULL)),
    CONSTRAINT selection_rule_score_ck CHECK ((score IS NULL) = (kind = 'FORCE') AND score BETWEEN 0 AND 1),
    CONSTRAINT selection_rule_reason_ck CHECK ((reason IS NULL) = (kind = 'CAP'))
);

-- What an organisation answered. A set is never changed. Its keys may outlive the questionnaire's.
CREATE TABLE kept_selection (
    tenant_id BINARY(16)   NOT NULL,
    id        BINARY(16)   NOT NULL,
    kept_at   DATETIME(6)  NOT NULL,
    person_id BINARY(16)   NULL,
    firm_id   BINARY(16)   NULL,
    job       VARCHAR(100) NULL,
    CONSTRAINT kept_selection_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT kept_selection_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT kept_selection_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT kept_selection_firm_fk FOREIGN KEY (firm_id) REFERENCES firm (id),
    CONSTRAINT kept_selection_actor_ck CHECK ((person_id IS NULL) <> (job IS NULL))
);
CREATE INDEX kept_selection_latest_idx ON kept_selection (tenant_id, kept_at, id);

CREATE TABLE kept_selection_answer (
    tenant_id         BINARY(16)  NOT NULL,
    kept_selection_id BINARY(16)  NOT NULL,
    ordinal           INT         NOT NULL,
    question_key      VARCHAR(32) NOT NULL,
    option_key        VARCHAR(32) NOT NULL,
    CONSTRAINT kept_selection_answer_pk PRIMARY KEY (tenant_id, kept_selection_id, ordinal),
    CONSTRAINT kept_selection_answer_option_uk UNIQUE (tenant_id, kept_selection_id, question_key, option_key),
    CONSTRAINT kept_selection_answer_selection_fk
        FOREIGN KEY (tenant_id, kept_selection_id) REFERENCES kept_selection (tenant_id, id)
);
