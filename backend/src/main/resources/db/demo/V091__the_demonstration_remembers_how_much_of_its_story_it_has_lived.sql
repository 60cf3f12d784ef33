-- why:      the story of the city is lived once; a first start that was cut short goes on where it stopped
-- locks:    none, new table, in the demonstration's database only
-- way back: drop the table

CREATE TABLE demo_story (
    id         CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'always story',
    arrives_on DATE    NOT NULL COMMENT 'the real day of the first start, which the story leads up to',
    acts_done  INT     NOT NULL COMMENT 'how many acts are behind us',
    finished   BOOLEAN NOT NULL,
    PRIMARY KEY (id)
);
