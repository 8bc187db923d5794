CREATE TABLE standard (
    id                             BINARY(16)   NOT NULL,
    standard_key                   VARCHAR(64)  NOT NULL,
    ordinal                        INT          NOT NULL,
    code                           VARCHAR(32)  NOT NULL,
    edition                        VARCHAR(16)  NOT NULL,
    edition_number                 INT          NOT NULL,
    designation                    VARCHAR(64)  NOT NULL,
    title                          VARCHAR(300) NOT NULL,
    discipline                     VARCHAR(32)  NOT NULL,
    abbreviation                   VARCHAR(16)  NOT NULL,
    status                         VARCHAR(32)  NOT NULL,
    published_on                   DATE         NOT NULL,
    published_precision            VARCHAR(8)   NOT NULL,
    withdrawn_on                   DATE         NULL,
    supersedes_id                  BINARY(16)   NULL,
    supersedes                     VARCHAR(64)  NULL,
    superseded_by                  VARCHAR(64)  NULL,
    transition_deadline_on         DATE         NULL,
    certifiable                    BOOLEAN      NOT NULL,
    harmonized                     BOOLEAN      NOT NULL,
    harmonized_generation          VARCHAR(64)  NULL,
    committee                      VARCHAR(64)  NOT NULL,
    accreditation_base             VARCHAR(64)  NOT NULL,
    accreditation_documents        TEXT         NOT NULL,
    accreditation_audit_time       VARCHAR(200) NOT NULL,
    accreditation_notes            TEXT         NOT NULL,
    facts_confidence               VARCHAR(100) NOT NULL,
    clauses_confidence             VARCHAR(100) NOT NULL,
    questions_confidence           VARCHAR(100) NOT NULL,
    controls_confidence            VARCHAR(100) NULL,
    confidence_note                TEXT         NULL,
    sources                        TEXT         NOT NULL,
    transition_ends_on             DATE         NULL,
    transition_ends_elsewhere_on   DATE         NULL,
    transition_bodies_ready_on     DATE         NULL,
    transition_only_this_from_on   DATE         NULL,
    transition_last_certificate_on DATE         NULL,
    transition_note                TEXT         NULL,
    transition_confidence          VARCHAR(100) NULL,
    clause_count                   INT          NOT NULL,
    assessable_count               INT          NOT NULL,
    uncertain_count                INT          NOT NULL,
    control_count                  INT          NOT NULL,
    CONSTRAINT standard_pk PRIMARY KEY (id),
    CONSTRAINT standard_key_uk UNIQUE (standard_key),
    CONSTRAINT standard_supersedes_fk FOREIGN KEY (supersedes_id) REFERENCES standard (id),
    CONSTRAINT standard_status_ck CHECK (status IN ('CURRENT', 'WITHDRAWN_IN_TRANSITION')),
    CONSTRAINT standard_published_precision_ck CHECK (published_precision IN ('DAY', 'MONTH')),
    CONSTRAINT standard_transition_ck CHECK ((transition_note IS NULL) = (transition_confidence IS NULL))
);
CREATE INDEX standard_designation_idx ON standard (designation, id);
CREATE INDEX standard_published_idx ON standard (published_on, id);

CREATE TABLE standard_amendment (
    standard_id         BINARY(16)   NOT NULL,
    ordinal             INT          NOT NULL,
    designation         VARCHAR(64)  NOT NULL,
    title               VARCHAR(300) NOT NULL,
    published_on        DATE         NOT NULL,
    published_precision VARCHAR(8)   NOT NULL,
    summary             TEXT         NOT NULL,
    CONSTRAINT standard_amendment_pk PRIMARY KEY (standard_id, ordinal),
    CONSTRAINT standard_amendment_precision_ck CHECK (published_precision IN ('DAY', 'MONTH')),
    CONSTRAINT standard_amendment_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id)
);

CREATE TABLE clause (
    id                 BINARY(16)   NOT NULL,
    standard_id        BINARY(16)   NOT NULL,
    parent_id          BINARY(16)   NULL,
    ordinal            INT          NOT NULL,
    number             VARCHAR(16)  NOT NULL,
    title              VARCHAR(300) NOT NULL,
    depth              INT          NOT NULL,
    assessable         BOOLEAN      NOT NULL,
    official_title     BOOLEAN      NOT NULL,
    uncertain          BOOLEAN      NOT NULL,
    change_kind        VARCHAR(16)  NULL,
    topic              VARCHAR(64)  NULL,
    question           TEXT         NULL,
    evidence           TEXT         NOT NULL,
    documentation      VARCHAR(16)  NULL,
    documentation_what TEXT         NULL,
    note               TEXT         NULL,
    CONSTRAINT clause_pk PRIMARY KEY (id),
    CONSTRAINT clause_number_uk UNIQUE (standard_id, number),
    CONSTRAINT clause_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT clause_parent_fk FOREIGN KEY (parent_id) REFERENCES clause (id),
    CONSTRAINT clause_depth_ck CHECK (depth >= 1 AND (depth = 1) = (parent_id IS NULL)),
    CONSTRAINT clause_change_kind_ck CHECK (change_kind IN ('NEW', 'MODIFIED')),
    CONSTRAINT clause_documentation_ck CHECK (documentation IN ('REQUIRED', 'CONDITIONAL', 'NONE')),
    CONSTRAINT clause_assessable_ck CHECK (assessable = (topic IS NOT NULL)
        AND assessable = (question IS NOT NULL) AND assessable = (documentation IS NOT NULL))
);
CREATE INDEX clause_ordinal_idx ON clause (standard_id, ordinal, id);
CREATE INDEX clause_topic_idx ON clause (topic, standard_id, ordinal);

CREATE TABLE control (
    id             BINARY(16)   NOT NULL,
    standard_id    BINARY(16)   NOT NULL,
    ordinal        INT          NOT NULL,
    number         VARCHAR(16)  NOT NULL,
    title          VARCHAR(300) NOT NULL,
    theme          VARCHAR(100) NOT NULL,
    objective_area VARCHAR(100) NULL,
    question       TEXT         NOT NULL,
    evidence       TEXT         NOT NULL,
    new_in_edition BOOLEAN      NULL,
    predecessors   TEXT         NOT NULL,
    related_to     TEXT         NOT NULL,
    CONSTRAINT control_pk PRIMARY KEY (id),
    CONSTRAINT control_number_uk UNIQUE (standard_id, number),
    CONSTRAINT control_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id)
);
CREATE INDEX control_ordinal_idx ON control (standard_id, ordinal, id);

-- From one edition to the next; a side without a standard of ours has its designation only.
CREATE TABLE standard_transition (
    id                    BINARY(16)   NOT NULL,
    transition_key        VARCHAR(64)  NOT NULL,
    ordinal               INT          NOT NULL,
    from_standard_id      BINARY(16)   NULL,
    from_designation      VARCHAR(64)  NOT NULL,
    to_standard_id        BINARY(16)   NULL,
    to_designation        VARCHAR(64)  NOT NULL,
    published_on          DATE         NULL,
    published_precision   VARCHAR(8)   NULL,
    headline              TEXT         NOT NULL,
    effort_hint           TEXT         NULL,
    notes                 TEXT         NOT NULL,
    publication_confidence VARCHAR(100) NOT NULL,
    milestones_confidence VARCHAR(100) NULL,
    clauses_confidence    VARCHAR(100) NULL,
    controls_confidence   VARCHAR(100) NULL,
    changes_confidence    VARCHAR(100) NULL,
    CONSTRAINT standard_transition_pk PRIMARY KEY (id),
    CONSTRAINT standard_transition_key_uk UNIQUE (transition_key),
    CONSTRAINT standard_transition_from_uk UNIQUE (from_standard_id),
    CONSTRAINT standard_transition_to_uk UNIQUE (to_standard_id),
    CONSTRAINT standard_transition_from_fk FOREIGN KEY (from_standard_id) REFERENCES standard (id),
    CONSTRAINT standard_transition_to_fk FOREIGN KEY (to_standard_id) REFERENCES standard (id),
    CONSTRAINT standard_transition_side_ck CHECK (from_standard_id IS NOT NULL OR to_standard_id IS NOT NULL),
    CONSTRAINT standard_transition_precision_ck CHECK (published_precision IN ('DAY', 'MONTH'))
);

CREATE TABLE standard_transition_milestone (
    transition_id BINARY(16)   NOT NULL,
    ordinal       INT          NOT NULL,
    reached_on    DATE         NOT NULL,
    event         VARCHAR(300) NOT NULL,
    CONSTRAINT standard_transition_milestone_pk PRIMARY KEY (transition_id, ordinal),
    CONSTRAINT standard_transition_milestone_transition_fk
        FOREIGN KEY (transition_id) REFERENCES standard_transition (id)
);

CREATE TABLE standard_change (
    transition_id    BINARY(16)   NOT NULL,
    ordinal          INT          NOT NULL,
    subject          VARCHAR(8)   NOT NULL,
    change_kind      VARCHAR(32)  NOT NULL,
    impact           VARCHAR(8)   NULL,
    title            VARCHAR(300) NULL,
    summary          TEXT         NULL,
    action           TEXT         NULL,
    typical_evidence TEXT         NULL,
    CONSTRAINT standard_change_pk PRIMARY KEY (transition_id, ordinal),
    CONSTRAINT standard_change_transition_fk FOREIGN KEY (transition_id) REFERENCES standard_transition (id),
    CONSTRAINT standard_change_subject_ck CHECK (subject IN ('CLAUSE', 'CONTROL')),
    CONSTRAINT standard_change_impact_ck CHECK (impact IN ('NONE', 'LOW', 'MEDIUM', 'HIGH'))
);

CREATE TABLE standard_change_part (
    transition_id  BINARY(16)  NOT NULL,
    change_ordinal INT         NOT NULL,
    side           VARCHAR(4)  NOT NULL,
    ordinal        INT         NOT NULL,
    number         VARCHAR(32) NOT NULL,
    clause_id      BINARY(16)  NULL,
    control_id     BINARY(16)  NULL,
    CONSTRAINT standard_change_part_pk PRIMARY KEY (transition_id, change_ordinal, side, ordinal),
    CONSTRAINT standard_change_part_change_fk FOREIGN KEY (transition_id, change_ordinal)
        REFERENCES standard_change (transition_id, ordinal),
    CONSTRAINT standard_change_part_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT standard_change_part_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT standard_change_part_side_ck CHECK (side IN ('FROM', 'TO'))
);

-- What several standards ask for alike: the clauses of the harmonized structure, and relations of
-- our own making.
CREATE TABLE standard_topic (
    id        BINARY(16)   NOT NULL,
    topic_key VARCHAR(64)  NOT NULL,
    ordinal   INT          NOT NULL,
    kind      VARCHAR(16)  NOT NULL,
    hs_clause VARCHAR(16)  NULL,
    title     VARCHAR(300) NOT NULL,
    CONSTRAINT standard_topic_pk PRIMARY KEY (id),
    CONSTRAINT standard_topic_key_uk UNIQUE (topic_key),
    CONSTRAINT standard_topic_kind_ck CHECK (kind IN ('HARMONIZED', 'RELATED'))
);

CREATE TABLE standard_topic_part (
    topic_id    BINARY(16)  NOT NULL,
    standard_id BINARY(16)  NOT NULL,
    ordinal     INT         NOT NULL,
    number      VARCHAR(16) NOT NULL,
    clause_id   BINARY(16)  NULL,
    control_id  BINARY(16)  NULL,
    CONSTRAINT standard_topic_part_pk PRIMARY KEY (topic_id, standard_id, ordinal),
    CONSTRAINT standard_topic_part_topic_fk FOREIGN KEY (topic_id) REFERENCES standard_topic (id),
    CONSTRAINT standard_topic_part_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT standard_topic_part_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT standard_topic_part_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT standard_topic_part_one_ck CHECK ((clause_id IS NULL) <> (control_id IS NULL))
);

CREATE TABLE control_relation (
    control_id         BINARY(16)  NOT NULL,
    ordinal            INT         NOT NULL,
    strength           VARCHAR(8)  NOT NULL,
    standard_id        BINARY(16)  NOT NULL,
    number             VARCHAR(16) NOT NULL,
    clause_id          BINARY(16)  NULL,
    related_control_id BINARY(16)  NULL,
    CONSTRAINT control_relation_pk PRIMARY KEY (control_id, ordinal),
    CONSTRAINT control_relation_control_fk FOREIGN KEY (control_id) REFERENCES control (id),
    CONSTRAINT control_relation_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT control_relation_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT control_relation_related_fk FOREIGN KEY (related_control_id) REFERENCES control (id),
    CONSTRAINT control_relation_strength_ck CHECK (strength IN ('STRONG', 'PARTIAL')),
    CONSTRAINT control_relation_one_ck CHECK ((clause_id IS NULL) <> (related_control_id IS NULL))
);

-- Standards that are often run as one management system.
CREATE TABLE standard_combination (
    ordinal      INT           NOT NULL,
    name         VARCHAR(200)  NOT NULL,
    shared_share DECIMAL(3, 2) NOT NULL,
    note         TEXT          NOT NULL,
    CONSTRAINT standard_combination_pk PRIMARY KEY (ordinal),
    CONSTRAINT standard_combination_share_ck CHECK (shared_share BETWEEN 0 AND 1)
);

CREATE TABLE standard_combination_part (
    combination_ordinal INT        NOT NULL,
    ordinal             INT        NOT NULL,
    standard_id         BINARY(16) NOT NULL,
    CONSTRAINT standard_combination_part_pk PRIMARY KEY (combination_ordinal, ordinal),
    CONSTRAINT standard_combination_part_combination_fk
        FOREIGN KEY (combination_ordinal) REFERENCES standard_combination (ordinal),
    CONSTRAINT standard_combination_part_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id)
);

CREATE TABLE standard_import (
    file        VARCHAR(100) NOT NULL,
    hash        VARCHAR(64)  NOT NULL,
    imported_at DATETIME(6)  NOT NULL,
    CONSTRAINT standard_import_pk PRIMARY KEY (file)
);
