-- why:      both sides write their names under an agreement; the strokes are personal data and sealed as such
-- locks:    two nullable columns at the end, instant
-- way back: drop both columns; the ticks and fingerprints of before are untouched

ALTER TABLE agreement_signature
    ADD COLUMN way         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'DRAWN or TYPED; NULL: a tick, before names were written',
    ADD COLUMN mark_sealed MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'strokes or name, AES-GCM';
