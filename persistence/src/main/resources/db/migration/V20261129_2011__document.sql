-- Folders of controlled documents. Who moves one holds them all, so that no circle can come of two moves.
CREATE TABLE document_folder (
    tenant_id  BINARY(16)   NOT NULL,
    id         BINARY(16)   NOT NULL,
    version    INT          NOT NULL,
    parent_id  BINARY(16)   NULL,
    name       VARCHAR(200) NOT NULL,
    name_order VARCHAR(300) NOT NULL,
    CONSTRAINT document_folder_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT document_folder_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT document_folder_parent_fk FOREIGN KEY (tenant_id, parent_id) REFERENCES document_folder (tenant_id, id)
);

-- state and next_state say what the versions are in; they are written together with these.
CREATE TABLE document (
    tenant_id      BINARY(16)   NOT NULL,
    id             BINARY(16)   NOT NULL,
    version        INT          NOT NULL,
    kind           VARCHAR(24)  NOT NULL,
    folder_id      BINARY(16)   NULL,
    name           VARCHAR(200) NOT NULL,
    number         VARCHAR(40)  NULL,
    owner_id       BINARY(16)   NOT NULL,
    classification VARCHAR(16)  NOT NULL,
    language       VARCHAR(35)  NOT NULL,
    review_months  INT          NULL,
    state          VARCHAR(16)  NOT NULL,
    next_state     VARCHAR(16)  NULL,
    review_due_on  DATE         NULL,
    withdrawn_on   DATE         NULL,
    name_order     VARCHAR(300) NOT NULL,
    CONSTRAINT document_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT document_number_uk UNIQUE (tenant_id, number),
    CONSTRAINT document_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT document_folder_fk FOREIGN KEY (tenant_id, folder_id) REFERENCES document_folder (tenant_id, id),
    CONSTRAINT document_owner_fk FOREIGN KEY (tenant_id, owner_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT document_kind_ck
        CHECK (kind IN ('POLICY', 'PROCEDURE', 'WORK_INSTRUCTION', 'FORM', 'RECORD', 'MANUAL')),
    CONSTRAINT document_classification_ck CHECK (classification IN ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL')),
    CONSTRAINT document_review_ck CHECK (review_months BETWEEN 1 AND 60),
    CONSTRAINT document_state_ck CHECK (state IN ('DRAFTED', 'IN_FORCE', 'IN_REVISION', 'WITHDRAWN')),
    CONSTRAINT document_next_ck CHECK (next_state IN ('DRAFT', 'IN_REVIEW', 'APPROVED')),
    CONSTRAINT document_withdrawn_ck CHECK ((state = 'WITHDRAWN') = (withdrawn_on IS NOT NULL)
        AND (state NOT IN ('WITHDRAWN', 'IN_FORCE') OR next_state IS NULL)
        AND (state NOT IN ('DRAFTED', 'IN_REVISION') OR next_state IS NOT NULL))
);

-- [jooq ignore start]
ALTER TABLE document_folder
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX document_folder_name_order_idx ON document_folder (tenant_id, name_order, id);
ALTER TABLE document
    DROP COLUMN name_order,
    ADD COLUMN name_order VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci GENERATED ALWAYS AS (LEFT(
        REGEXP_REPLACE(REGEXP_REPLACE(name, '([0-9]+)', /*!80000 '00000000000$1' */ /*M! '00000000000\\1' */),
            '(?<![0-9])0+(?=[0-9]{12})', ''),
        300)) STORED;
CREATE INDEX document_name_order_idx ON document (tenant_id, name_order, id);
-- [jooq ignore stop]

CREATE TABLE document_clause (
    tenant_id   BINARY(16) NOT NULL,
    document_id BINARY(16) NOT NULL,
    clause_id   BINARY(16) NOT NULL,
    CONSTRAINT document_clause_pk PRIMARY KEY (tenant_id, document_id, clause_id),
    CONSTRAINT document_clause_document_fk FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
    CONSTRAINT document_clause_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id)
);
CREATE INDEX document_clause_clause_idx ON document_clause (tenant_id, clause_id, document_id);

-- What was submitted names its rule, what was published stays as it was. The file belongs to the document.
CREATE TABLE document_version (
    tenant_id        BINARY(16)    NOT NULL,
    id               BINARY(16)    NOT NULL,
    document_id      BINARY(16)    NOT NULL,
    major            INT           NOT NULL,
    minor            INT           NOT NULL,
    state            VARCHAR(16)   NOT NULL,
    changelog        VARCHAR(2000) NOT NULL,
    sha256           CHAR(64)      NULL,
    kept_file_id     BINARY(16)    NULL,
    file_name        VARCHAR(255)  NULL,
    file_type        VARCHAR(16)   NULL,
    file_size        BIGINT        NULL,
    round            INT           NULL,
    required         INT           NULL,
    in_order         BOOLEAN       NULL,
    submitted_at     DATETIME(6)   NULL,
    requested_by_id  BINARY(16)    NULL,
    approved_at      DATETIME(6)   NULL,
    published_at     DATETIME(6)   NULL,
    published_by_id  BINARY(16)    NULL,
    effective_on     DATE          NULL,
    reviewed_on      DATE          NULL,
    review_due_on    DATE          NULL,
    obsolete_on      DATE          NULL,
    CONSTRAINT document_version_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT document_version_number_uk UNIQUE (tenant_id, document_id, major, minor),
    CONSTRAINT document_version_document_fk FOREIGN KEY (tenant_id, document_id) REFERENCES document (tenant_id, id),
    CONSTRAINT document_version_file_fk FOREIGN KEY (tenant_id, kept_file_id) REFERENCES kept_file (tenant_id, id),
    CONSTRAINT document_version_requested_by_fk FOREIGN KEY (requested_by_id) REFERENCES person (id),
    CONSTRAINT document_version_published_by_fk FOREIGN KEY (published_by_id) REFERENCES person (id),
    CONSTRAINT document_version_number_ck CHECK (major >= 1 AND minor >= 0),
    CONSTRAINT document_version_state_ck
        CHECK (state IN ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'OBSOLETE')),
    CONSTRAINT document_version_file_ck CHECK ((kept_file_id IS NULL) = (file_name IS NULL)
        AND (kept_file_id IS NULL) = (file_type IS NULL) AND (kept_file_id IS NULL) = (file_size IS NULL)
        AND (kept_file_id IS NULL OR sha256 IS NOT NULL)),
    CONSTRAINT document_version_submitted_ck CHECK ((state = 'DRAFT') = (submitted_at IS NULL)
        AND (submitted_at IS NULL) = (round IS NULL) AND (submitted_at IS NULL) = (required IS NULL)
        AND (submitted_at IS NULL) = (in_order IS NULL) AND (submitted_at IS NULL) = (requested_by_id IS NULL)
        AND (submitted_at IS NULL OR sha256 IS NOT NULL)),
    CONSTRAINT document_version_approved_ck CHECK ((state IN ('DRAFT', 'IN_REVIEW')) = (approved_at IS NULL)),
    CONSTRAINT document_version_published_ck CHECK ((state IN ('PUBLISHED', 'OBSOLETE')) = (published_at IS NOT NULL)
        AND (published_at IS NULL) = (published_by_id IS NULL) AND (published_at IS NULL) = (effective_on IS NULL)),
    CONSTRAINT document_version_obsolete_ck CHECK ((state = 'OBSOLETE') = (obsolete_on IS NOT NULL))
);

-- Apart from its version, so that lists do not read it.
CREATE TABLE document_text (
    tenant_id           BINARY(16) NOT NULL,
    document_version_id BINARY(16) NOT NULL,
    text                MEDIUMTEXT NOT NULL,
    CONSTRAINT document_text_pk PRIMARY KEY (tenant_id, document_version_id),
    CONSTRAINT document_text_version_fk FOREIGN KEY (tenant_id, document_version_id)
        REFERENCES document_version (tenant_id, id)
);

CREATE TABLE document_author (
    tenant_id           BINARY(16) NOT NULL,
    document_version_id BINARY(16) NOT NULL,
    person_id           BINARY(16) NOT NULL,
    CONSTRAINT document_author_pk PRIMARY KEY (tenant_id, document_version_id, person_id),
    CONSTRAINT document_author_version_fk FOREIGN KEY (tenant_id, document_version_id)
        REFERENCES document_version (tenant_id, id),
    CONSTRAINT document_author_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE document_approver (
    tenant_id           BINARY(16)  NOT NULL,
    document_version_id BINARY(16)  NOT NULL,
    place               INT         NOT NULL,
    role                VARCHAR(32) NULL,
    colleague_id        BINARY(16)  NULL,
    CONSTRAINT document_approver_pk PRIMARY KEY (tenant_id, document_version_id, place),
    CONSTRAINT document_approver_version_fk FOREIGN KEY (tenant_id, document_version_id)
        REFERENCES document_version (tenant_id, id),
    CONSTRAINT document_approver_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id),
    CONSTRAINT document_approver_who_ck CHECK ((role IS NULL) <> (colleague_id IS NULL))
);

-- Only ever added to, as long as there is the version.
CREATE TABLE document_decision (
    tenant_id           BINARY(16)    NOT NULL,
    document_version_id BINARY(16)    NOT NULL,
    ordinal             INT           NOT NULL,
    round               INT           NOT NULL,
    place               INT           NOT NULL,
    verdict             VARCHAR(16)   NOT NULL,
    person_id           BINARY(16)    NOT NULL,
    text                VARCHAR(2000) NOT NULL,
    sha256              CHAR(64)      NOT NULL,
    decided_at          DATETIME(6)   NOT NULL,
    CONSTRAINT document_decision_pk PRIMARY KEY (tenant_id, document_version_id, ordinal),
    CONSTRAINT document_decision_version_fk FOREIGN KEY (tenant_id, document_version_id)
        REFERENCES document_version (tenant_id, id),
    CONSTRAINT document_decision_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT document_decision_verdict_ck CHECK (verdict IN ('APPROVED', 'REJECTED'))
);

CREATE TABLE document_approval_policy (
    tenant_id BINARY(16)  NOT NULL,
    id        BINARY(16)  NOT NULL,
    version   INT         NOT NULL,
    kind      VARCHAR(24) NOT NULL,
    required  INT         NOT NULL,
    in_order  BOOLEAN     NOT NULL,
    CONSTRAINT document_approval_policy_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT document_approval_policy_kind_uk UNIQUE (tenant_id, kind),
    CONSTRAINT document_approval_policy_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT document_approval_policy_kind_ck
        CHECK (kind IN ('POLICY', 'PROCEDURE', 'WORK_INSTRUCTION', 'FORM', 'RECORD', 'MANUAL')),
    CONSTRAINT document_approval_policy_required_ck CHECK (required >= 1)
);

CREATE TABLE document_policy_approver (
    tenant_id    BINARY(16)  NOT NULL,
    policy_id    BINARY(16)  NOT NULL,
    place        INT         NOT NULL,
    role         VARCHAR(32) NULL,
    colleague_id BINARY(16)  NULL,
    CONSTRAINT document_policy_approver_pk PRIMARY KEY (tenant_id, policy_id, place),
    CONSTRAINT document_policy_approver_policy_fk FOREIGN KEY (tenant_id, policy_id)
        REFERENCES document_approval_policy (tenant_id, id),
    CONSTRAINT document_policy_approver_colleague_fk FOREIGN KEY (tenant_id, colleague_id)
        REFERENCES colleague (tenant_id, id),
    CONSTRAINT document_policy_approver_who_ck CHECK ((role IS NULL) <> (colleague_id IS NULL))
);
