-- why:      a place is a row with a quota that the database itself never lets run over; a post is on offer in one window at a time
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE registration_window (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name          VARCHAR(60)  NOT NULL,
    state         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opens_at      DATETIME(3)  NOT NULL,
    closes_at     DATETIME(3)  NOT NULL,
    cancel_reason VARCHAR(200) NULL,
    version       BIGINT       NOT NULL,
    PRIMARY KEY (id),
    KEY ix_registration_window_state_opens (state, opens_at)
);

CREATE TABLE window_post (
    id          CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    window_id   CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    quota       INT      NOT NULL,
    taken       INT      NOT NULL COMMENT 'registrations of this window and post that are not released',
    live        TINYINT  NULL COMMENT '1 from publication until the window is cancelled or another one takes the post over',
    PRIMARY KEY (id),
    UNIQUE KEY uk_window_post_window_position (window_id, position_id),
    UNIQUE KEY uk_window_post_position_live (position_id, live),
    CONSTRAINT ck_window_post_taken CHECK (taken >= 0 AND taken <= quota)
);
