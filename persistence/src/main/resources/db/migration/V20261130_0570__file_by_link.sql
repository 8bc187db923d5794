-- Who has no login sends files by a link: nobody whom we know as a person has uploaded them.
ALTER TABLE kept_file MODIFY uploaded_by_id BINARY(16) NULL;
