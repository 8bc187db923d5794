CREATE TABLE ended_session (
    sid      VARCHAR(255) NOT NULL,
    until_at DATETIME(6)  NOT NULL,
    CONSTRAINT ended_session_pk PRIMARY KEY (sid)
);
CREATE INDEX ended_session_until_idx ON ended_session (until_at);
