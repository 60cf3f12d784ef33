-- why:      what a window gave is counted once, found to agree, and kept with its fingerprint
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE window_report (
    window_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    counts    MEDIUMTEXT  NOT NULL COMMENT 'JSON, as it was sealed',
    sha256    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed_by CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sealed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (window_id)
);
