-- why:      第二十七条 whoever reported people or months falsely is not paid further; that somebody is stopped, by whom and why,
--           and who let them claim again, must stay known
-- locks:    none, a new table
-- way back: drop the table; nobody is stopped any more

CREATE TABLE stipend_restriction (
    id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_kind VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BASE or PERSON',
    subject_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARCHAR(200) NOT NULL,
    imposed_by   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    imposed_at   DATETIME(3)  NOT NULL,
    lift_reason  VARCHAR(200) NULL,
    lifted_by    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    lifted_at    DATETIME(3)  NULL,
    live         TINYINT      NULL COMMENT '1 while it stands, NULL once it was lifted',
    version      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_restriction_live (subject_kind, subject_id, live)
);
