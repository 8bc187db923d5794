-- What a deadline belongs to has a title and facts, whatever it is, and its kind is named under the feature's word.
ALTER TABLE deadline ADD COLUMN title VARCHAR(300) NULL;
ALTER TABLE deadline ADD COLUMN facts TEXT NULL;
ALTER TABLE deadline MODIFY COLUMN kind VARCHAR(80) NOT NULL;
-- [jooq ignore start]
UPDATE deadline SET
    title = CASE
        WHEN standard LIKE '%:%'
        THEN LEFT(standard, CHAR_LENGTH(standard) - CHAR_LENGTH(SUBSTRING_INDEX(standard, ':', -1)) - 1)
        ELSE standard
    END,
    facts = CASE
        WHEN subject_type = 'AssessmentItem'
        THEN CONCAT('question=', standard)
        ELSE CONCAT_WS(
            '\n',
            CONCAT('standard=', standard),
            CONCAT('certificate=', certificate_number),
            CONCAT('body=', certification_body))
    END,
    kind = CONCAT(CASE WHEN subject_type = 'AssessmentItem' THEN 'gapanalysis.' ELSE 'certification.' END, kind);
-- [jooq ignore stop]
ALTER TABLE deadline MODIFY COLUMN title VARCHAR(300) NOT NULL;
ALTER TABLE deadline MODIFY COLUMN facts TEXT NOT NULL;
ALTER TABLE deadline DROP COLUMN standard;
ALTER TABLE deadline DROP COLUMN certificate_number;
ALTER TABLE deadline DROP COLUMN certification_body;
