-- How many options a question takes, null for all of them, and which take no other beside them.
ALTER TABLE selection_question ADD COLUMN most_options INT NULL;
ALTER TABLE selection_option ADD COLUMN alone BOOLEAN NOT NULL DEFAULT FALSE;
