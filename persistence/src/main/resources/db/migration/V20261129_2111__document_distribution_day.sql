-- The day on which somebody last said whom a document is for: nobody is late before they are asked.
ALTER TABLE document ADD COLUMN distributed_on DATE NULL;
