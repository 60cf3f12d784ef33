-- why:      answers and papers are judged before the opening, so that the rush is one tap; a wish to be reminded is kept
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE ready_pack (
    window_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ready        BOOLEAN     NOT NULL COMMENT 'complete, and no condition fails on the day of the opening',
    findings     TEXT        NOT NULL COMMENT 'JSON: what each rule answered',
    judged_for   DATE        NOT NULL COMMENT 'the day of the opening',
    rule_version VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    judged_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (window_id, person_id),
    KEY ix_ready_pack_person (person_id)
);

CREATE TABLE opening_reminder (
    window_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    wished_at   DATETIME(3) NOT NULL,
    told_at     DATETIME(3) NULL COMMENT 'when a message about it was handed over; NULL: not yet',
    PRIMARY KEY (window_id, person_id),
    KEY ix_opening_reminder_person (person_id),
    KEY ix_opening_reminder_told (told_at, window_id)
);
