-- The cursor of a folder names each of its files.
ALTER TABLE source_cursor ALTER COLUMN cursor_value SET DATA TYPE TEXT;
