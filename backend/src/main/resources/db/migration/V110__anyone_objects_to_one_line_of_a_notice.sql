-- why:      第二十六条: money goes on only without an objection; who objects, to which line, with what, and what was answered is kept
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE notice_objection (
    id             CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no             VARCHAR(30)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    notice_id      CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_no        INT           NOT NULL COMMENT 'from 1, as the frozen content lists them',
    name_no        INT           NOT NULL COMMENT 'from 1 within the line; 0 is the whole line',
    subject_kind   VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id      CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'who was signed in; NULL for somebody who was not',
    name_sealed    VARCHAR(255)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'encrypted',
    phone_sealed   VARCHAR(255)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'encrypted',
    phone_index    CHAR(64)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'HMAC: finds the same phone again',
    reason         VARCHAR(1000) NOT NULL,
    evidence       VARCHAR(1000) NOT NULL,
    lodged_at      DATETIME(3)   NOT NULL,
    state          VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    decided_by     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    decided_at     DATETIME(3)   NULL,
    answer         VARCHAR(500)  NULL,
    waiting        TINYINT       NULL COMMENT '1 until it is settled, then NULL: one phone objects to one line once at a time',
    version        BIGINT        NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_notice_objection_no (no),
    UNIQUE KEY uk_notice_objection_waiting (notice_id, line_no, name_no, phone_index, waiting),
    KEY ix_notice_objection_state (state, lodged_at),
    KEY ix_notice_objection_person (person_id)
);
