-- why:      WeChat is told "success" only for what is committed, and repeats what it believes lost
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE wechat_push (
    id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    body_hash   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the decrypted words',
    event       VARCHAR(60)  NOT NULL,
    body        TEXT         NOT NULL COMMENT 'as decrypted; names people by openid only',
    received_at DATETIME(3)  NOT NULL,
    state       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts    INT          NOT NULL,
    due_at      DATETIME(3)  NOT NULL,
    failure     VARCHAR(120) NULL COMMENT 'the kind of the last failure, without its words',
    PRIMARY KEY (id),
    UNIQUE KEY uk_wechat_push_body (body_hash),
    KEY ix_wechat_push_state_due (state, due_at)
);
