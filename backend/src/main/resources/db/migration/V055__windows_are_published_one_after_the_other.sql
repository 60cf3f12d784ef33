-- why:      two windows published over the same post at once locked each other out; now the later one waits for this one row
-- locks:    none, new table of one row
-- way back: drop the table, after the code that reads it

CREATE TABLE window_publication (
    id TINYINT NOT NULL COMMENT '1; whoever publishes holds this row to the end of the transaction',
    PRIMARY KEY (id)
);

INSERT INTO window_publication (id) VALUES (1);
