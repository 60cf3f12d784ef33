-- why:      第二十六条 wants stipends published; what was published must be provable and a subject must not be published twice at once
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE public_notice (
    id                 CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state              VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opens_on           DATE        NOT NULL,
    closes_on          DATE        NOT NULL COMMENT 'last day, counted whole',
    closes_provisional BOOLEAN     NOT NULL,
    content            MEDIUMTEXT  NOT NULL COMMENT 'canonical JSON, never updated',
    content_hash       CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of content in UTF-8',
    issued_at          DATETIME(3) NOT NULL,
    version            BIGINT      NOT NULL,
    PRIMARY KEY (id),
    KEY ix_public_notice_state (state),
    KEY ix_public_notice_opens_on (opens_on)
);

CREATE TABLE notice_subject (
    id           CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    notice_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq          INT         NOT NULL,
    subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    active       TINYINT     NULL COMMENT '1 while the notice runs, NULL after it',
    PRIMARY KEY (id),
    UNIQUE KEY uk_notice_subject_running (subject_kind, subject_id, active),
    KEY ix_notice_subject_notice (notice_id, seq)
);
