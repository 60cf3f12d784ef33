-- why:      one trainee's month may be held or stopped while the others of the claim go on: it is set aside in a claim that points back
-- locks:    instant (a nullable column at the end, an index)
-- way back: drop the column; claims that were set aside stay as claims

ALTER TABLE stipend_claim
    ADD COLUMN origin_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the claim it was set aside from; NULL for one that a base submitted',
    ADD KEY ix_stipend_claim_origin (origin_id);
