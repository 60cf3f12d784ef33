-- why:      an officer may tell everybody who could register; it is confirmed with the number that was shown, and carried on after a crash
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE window_announcement (
    window_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    people       INT         NOT NULL COMMENT 'as confirmed',
    announced_by CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    announced_at DATETIME(3) NOT NULL,
    last_person  CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'told so far, in the order of ids; empty before the first',
    told         INT         NOT NULL,
    done_at      DATETIME(3) NULL,
    PRIMARY KEY (window_id)
);
