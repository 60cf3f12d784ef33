-- why:      what others read is judged first; what WeChat would not judge waits here for a person
-- locks:    none, new table
-- way back: drop the table; held texts are shown then

CREATE TABLE content_check (
    id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_kind VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    field        VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    author_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words        TEXT         NOT NULL,
    state        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label        INT          NOT NULL COMMENT 'WeChat''s number for the doubt, 0 for none given',
    made_at      DATETIME(3)  NOT NULL,
    decided_at   DATETIME(3)  NULL,
    decided_by   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason       VARCHAR(200) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_content_check_subject (subject_kind, subject_id, field),
    KEY ix_content_check_state (state, made_at)
);
