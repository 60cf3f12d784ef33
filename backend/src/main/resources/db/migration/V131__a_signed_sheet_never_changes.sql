-- why:      a judge scores a project once; drafts wait on the server, a signed sheet is kept as text with its fingerprint
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE judging_starter (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no            INT          NOT NULL COMMENT 'order of the pitches, and the name on blind sheets',
    person_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_key    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    project_name  VARCHAR(120) NOT NULL,
    entity_name   VARCHAR(120) NOT NULL,
    district_code VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entered_at    DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_judging_starter_entry (round_id, entry_id),
    UNIQUE KEY uk_judging_starter_no (round_id, no),
    KEY ix_judging_starter_person (person_id)
);

CREATE TABLE judging_seat (
    id         CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_key VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    judge_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    called_as  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PANEL, REPLACEMENT, GAP',
    state      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    marks      VARCHAR(500) NOT NULL COMMENT 'JSON by criterion; the draft, and what was signed',
    remark     VARCHAR(500) NOT NULL,
    draft_at   DATETIME(3)  NULL,
    signed_at  DATETIME(3)  NULL,
    sheet_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason     VARCHAR(300) NULL,
    version    BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_judging_seat (round_id, entry_id, judge_id),
    KEY ix_judging_seat_judge (judge_id, state),
    KEY ix_judging_seat_round_judge (round_id, judge_id)
);

CREATE TABLE judging_sheet (
    seat_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round_id  CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content   TEXT        NOT NULL COMMENT 'canonical JSON as signed, never updated',
    sha256    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (seat_id),
    KEY ix_judging_sheet_round (round_id)
);
