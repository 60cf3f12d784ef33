-- why:      a run of 100,000 months wrote ten rows for each ruling; a ruling and its checks are written once and read together
-- locks:    none, the column is added at the end and may be NULL (instant)
-- way back: nothing to do; rulings made since would lose their checks if the column were dropped

ALTER TABLE stipend_ruling
    ADD COLUMN checks MEDIUMTEXT NULL
        COMMENT 'canonical JSON, every rule''s outcome in order; NULL: made before, its rows stand in stipend_check';
