-- Word that nodes leave for each other; thrown away after minutes.
CREATE TABLE news (
    number   BIGINT      NOT NULL AUTO_INCREMENT,
    node_id  BINARY(16)  NOT NULL,
    topic    VARCHAR(40) NOT NULL,
    text     MEDIUMTEXT  NOT NULL,
    noted_at DATETIME(6) NOT NULL,
    CONSTRAINT news_pk PRIMARY KEY (number)
);
CREATE INDEX news_noted_idx ON news (noted_at);
