-- why:      a traineeship that ends early keeps its last day and its reason; "terminated" had only ever meant "filing refused"
-- locks:    nullable columns at the end, instant; the update touches refused agreements alone
-- way back: set FILING_REFUSED back to TERMINATED and drop the columns

ALTER TABLE agreement
    ADD COLUMN ended_on   DATE        NULL COMMENT 'the last day that counts of one that ended before its time',
    ADD COLUMN end_reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL;

UPDATE agreement SET state = 'FILING_REFUSED' WHERE state = 'TERMINATED';
