-- why:      a post is changed in writing by both (17号 第十六条): one proposes, the other agrees, and both words are kept
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE post_change (
    id               CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_position_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_position_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_as      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    proposed_by      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason           VARCHAR(200) NOT NULL,
    state            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_mark        TINYINT      NULL COMMENT '1 while it waits for an answer',
    proposed_at      DATETIME(3)  NOT NULL,
    since            DATETIME(3)  NOT NULL,
    version          BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_post_change_open (agreement_id, open_mark),
    KEY ix_post_change_agreement_state (agreement_id, state)
);
