-- why:      offices send bases and posts as spreadsheets; a person sees the preview, then all rows are applied or none
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE sheet_import (
    id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name      VARCHAR(200) NOT NULL,
    content_hash   CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the file as sent',
    state          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sheet_rows     INT          NOT NULL,
    new_rows       INT          NOT NULL,
    changed_rows   INT          NOT NULL,
    unchanged_rows INT          NOT NULL,
    error_count    INT          NOT NULL,
    content_sealed MEDIUMTEXT   CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'rows and preview, encrypted; forgotten after a while',
    uploaded_by    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    uploaded_at    DATETIME(3)  NOT NULL,
    applied_at     DATETIME(3)  NULL,
    version        BIGINT       NOT NULL,
    PRIMARY KEY (id),
    KEY ix_sheet_import_content (kind, content_hash),
    KEY ix_sheet_import_uploaded_at (uploaded_at)
);

-- Applications of one kind go one after the other: each judges its rows against what the one before has written.
CREATE TABLE sheet_import_lane (
    kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (kind)
);
INSERT INTO sheet_import_lane (kind) VALUES ('BASES'), ('POSTS');
