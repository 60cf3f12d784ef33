-- why:      everybody sees before the opening how places are given; a draw's seed is fixed first and its lots are kept
-- locks:    registration_window is rebuilt, a few hundred rows
-- way back: drop the columns and tables

ALTER TABLE registration_window
    ADD COLUMN fairness     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'FIRST_COME',
    ADD COLUMN draw_seconds INT         NOT NULL DEFAULT 0 COMMENT 'how long people arrive for the draw',
    ADD COLUMN seed_hash    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SHA-256 of the seed, public before the opening',
    ADD COLUMN ready_at     DATETIME(3) NULL COMMENT 'from when on ready packs are judged',
    ADD COLUMN drawn_at     DATETIME(3) NULL;

UPDATE registration_window SET ready_at = opens_at - INTERVAL 3 DAY;

ALTER TABLE registration_window MODIFY COLUMN ready_at DATETIME(3) NOT NULL COMMENT 'from when on ready packs are judged';

CREATE TABLE draw_seed (
    window_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seed      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'leaves the database once the draw is made',
    made_at   DATETIME(3) NOT NULL,
    PRIMARY KEY (window_id)
);

CREATE TABLE draw_entry (
    draw_no         BIGINT      NOT NULL AUTO_INCREMENT COMMENT 'unique, says nothing about the order',
    window_id       CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id     CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id       CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    arrived_at      DATETIME(3) NOT NULL,
    lot             CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'HMAC-SHA256(seed, draw_no)',
    lot_rank        INT         NULL,
    result          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    registration_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (draw_no),
    UNIQUE KEY uk_draw_entry_window_person (window_id, person_id),
    KEY ix_draw_entry_post_rank (window_id, position_id, lot_rank),
    KEY ix_draw_entry_result (result, window_id)
);
