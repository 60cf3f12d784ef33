-- why:      confirmations that follow a pattern are a reason to look, never a reason to refuse
-- locks:    none, new table
-- way back: drop the table; the signals are found again from the sheets

CREATE TABLE spot_check (
    id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_name   VARCHAR(100) NOT NULL,
    office_code VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signal_kind VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mark        VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what makes the signal the same one when it is found again',
    fact        VARCHAR(300) NOT NULL,
    found_on    DATE         NOT NULL,
    state       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    finding     VARCHAR(300) NULL,
    looked_by   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    looked_at   DATETIME(3)  NULL,
    version     BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_spot_check_signal (base_id, signal_kind, mark),
    KEY ix_spot_check_office (office_code, state, found_on)
);
