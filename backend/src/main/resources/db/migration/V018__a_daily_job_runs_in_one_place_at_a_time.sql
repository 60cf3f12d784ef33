-- why:      several instances look at the same clock; a job's day's work is done by one of them
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE daily_job (
    id           VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the job''s name',
    owner        CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the run that holds or held the lease',
    leased_until DATETIME(3) NOT NULL COMMENT 'by the database''s own clock, which no demonstration moves',
    last_day     DATE        NULL COMMENT 'the day it last ended well for',
    PRIMARY KEY (id)
);
