-- why:      thousands of phones tap in the same tenth of a second; a window may let each in at a moment of its own within a few seconds
-- locks:    registration_window is rebuilt, a few hundred rows
-- way back: drop the column

ALTER TABLE registration_window
    ADD COLUMN spread_seconds INT NOT NULL DEFAULT 0 COMMENT 'over how many seconds after the opening people are let in; 0 is all at once';
