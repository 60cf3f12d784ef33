-- why:      months pass in minutes in the demonstration, and a restart must not turn the clock back
-- locks:    none, new table, in the demonstration's database only
-- way back: drop the table

CREATE TABLE demo_clock (
    id          CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'always clock',
    offset_days INT     NOT NULL COMMENT 'how far ahead of the real day',
    PRIMARY KEY (id)
);
