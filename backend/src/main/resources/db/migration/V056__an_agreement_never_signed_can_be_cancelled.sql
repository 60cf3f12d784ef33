-- why:      until both have signed, each side may still say no, and one that the trainee never signs ends by itself
-- locks:    a nullable column at the end, instant
-- way back: drop the column; agreements in CANCELLED must be moved to TERMINATED first

ALTER TABLE agreement
    ADD COLUMN cancel_reason VARCHAR(300) NULL COMMENT 'shown to both sides';
