-- What a search of the catalogue looks through: words in English and German, folded as searches are. A clause or
-- control is found by words of its own, which those of its edition may narrow.
CREATE TABLE standard_search (
    ordinal       INT           NOT NULL,
    standard_id   BINARY(16)    NOT NULL,
    clause_id     BINARY(16)    NULL,
    control_id    BINARY(16)    NULL,
    words         VARCHAR(2000) NOT NULL,
    edition_words VARCHAR(500)  NOT NULL,
    CONSTRAINT standard_search_pk PRIMARY KEY (ordinal),
    CONSTRAINT standard_search_standard_fk FOREIGN KEY (standard_id) REFERENCES standard (id),
    CONSTRAINT standard_search_clause_fk FOREIGN KEY (clause_id) REFERENCES clause (id),
    CONSTRAINT standard_search_control_fk FOREIGN KEY (control_id) REFERENCES control (id)
);
