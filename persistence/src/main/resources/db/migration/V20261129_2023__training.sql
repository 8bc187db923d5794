-- What people must be able to do, and for which functions.
CREATE TABLE competence (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      INT          NOT NULL,
    name         VARCHAR(200) NOT NULL,
    description  TEXT         NULL,
    valid_months INT          NULL,
    CONSTRAINT competence_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT competence_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT competence_valid_months_ck CHECK (valid_months IS NULL OR valid_months BETWEEN 1 AND 120)
);

CREATE TABLE competence_function (
    tenant_id     BINARY(16)   NOT NULL,
    competence_id BINARY(16)   NOT NULL,
    ordinal       INT          NOT NULL,
    function_name VARCHAR(200) NOT NULL,
    CONSTRAINT competence_function_pk PRIMARY KEY (tenant_id, competence_id, ordinal),
    CONSTRAINT competence_function_competence_fk
        FOREIGN KEY (tenant_id, competence_id) REFERENCES competence (tenant_id, id)
);

CREATE TABLE course (
    tenant_id     BINARY(16)   NOT NULL,
    id            BINARY(16)   NOT NULL,
    version       INT          NOT NULL,
    title         VARCHAR(200) NOT NULL,
    description   TEXT         NULL,
    provider      VARCHAR(200) NULL,
    competence_id BINARY(16)   NULL,
    CONSTRAINT course_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT course_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT course_competence_fk FOREIGN KEY (tenant_id, competence_id) REFERENCES competence (tenant_id, id)
);

CREATE TABLE training_session (
    tenant_id     BINARY(16)   NOT NULL,
    id            BINARY(16)   NOT NULL,
    version       INT          NOT NULL,
    course_id     BINARY(16)   NOT NULL,
    starts_on     DATE         NOT NULL,
    ends_on       DATE         NOT NULL,
    place         VARCHAR(200) NULL,
    trainer       VARCHAR(200) NULL,
    state         VARCHAR(16)  NOT NULL,
    changed_at    DATETIME(6)  NULL,
    changed_by_id BINARY(16)   NULL,
    reason        TEXT         NULL,
    CONSTRAINT training_session_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT training_session_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT training_session_course_fk FOREIGN KEY (tenant_id, course_id) REFERENCES course (tenant_id, id),
    CONSTRAINT training_session_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES person (id),
    CONSTRAINT training_session_days_ck CHECK (ends_on >= starts_on),
    CONSTRAINT training_session_state_ck CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED')),
    CONSTRAINT training_session_changed_ck CHECK ((state = 'PLANNED') = (changed_at IS NULL)),
    CONSTRAINT training_session_reason_ck CHECK ((state = 'CANCELLED') = (reason IS NOT NULL))
);
CREATE INDEX training_session_day_idx ON training_session (tenant_id, starts_on, id);

-- Who was invited, and what came of it. The name is the one that the colleague had then.
CREATE TABLE training_attendance (
    tenant_id           BINARY(16)   NOT NULL,
    training_session_id BINARY(16)   NOT NULL,
    ordinal             INT          NOT NULL,
    colleague_id        BINARY(16)   NOT NULL,
    name                VARCHAR(401) NOT NULL,
    result              VARCHAR(16)  NOT NULL,
    CONSTRAINT training_attendance_pk PRIMARY KEY (tenant_id, training_session_id, ordinal),
    CONSTRAINT training_attendance_session_fk
        FOREIGN KEY (tenant_id, training_session_id) REFERENCES training_session (tenant_id, id),
    CONSTRAINT training_attendance_colleague_fk
        FOREIGN KEY (tenant_id, colleague_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT training_attendance_result_ck CHECK (result IN ('INVITED', 'ABSENT', 'ATTENDED', 'PASSED', 'FAILED'))
);

-- That somebody has a competence, from a day and mostly until another.
CREATE TABLE qualification (
    tenant_id           BINARY(16)   NOT NULL,
    id                  BINARY(16)   NOT NULL,
    version             INT          NOT NULL,
    colleague_id        BINARY(16)   NOT NULL,
    name                VARCHAR(401) NOT NULL,
    competence_id       BINARY(16)   NOT NULL,
    acquired_on         DATE         NOT NULL,
    valid_until_on      DATE         NULL,
    -- What has no end comes last.
    expiry_order_on     DATE         NOT NULL,
    training_session_id BINARY(16)   NULL,
    note                TEXT         NULL,
    CONSTRAINT qualification_pk PRIMARY KEY (tenant_id, id),
    CONSTRAINT qualification_tenant_fk FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT qualification_colleague_fk FOREIGN KEY (tenant_id, colleague_id) REFERENCES colleague (tenant_id, id),
    CONSTRAINT qualification_competence_fk FOREIGN KEY (tenant_id, competence_id) REFERENCES competence (tenant_id, id),
    CONSTRAINT qualification_session_fk
        FOREIGN KEY (tenant_id, training_session_id) REFERENCES training_session (tenant_id, id),
    CONSTRAINT qualification_days_ck CHECK (valid_until_on IS NULL OR valid_until_on >= acquired_on)
);
CREATE INDEX qualification_expiry_idx ON qualification (tenant_id, expiry_order_on, id);
