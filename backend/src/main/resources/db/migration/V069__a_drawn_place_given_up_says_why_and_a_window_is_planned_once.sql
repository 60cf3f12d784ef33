-- why:      whoever was drawn and lost the place must be able to read why; a plan that is sent again after the server died
--           between its commit and its answer must be the same window
-- locks:    none: columns at the end, without a default, only change the definition; the key is built on a small table
-- way back: drop the columns

ALTER TABLE draw_entry
    ADD COLUMN forfeit_reason VARCHAR(600) NULL COMMENT 'for the person alone';

ALTER TABLE registration_window
    ADD COLUMN plan_key VARCHAR(96) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'planner and the key of the tap',
    ADD UNIQUE KEY uk_registration_window_plan (plan_key);
