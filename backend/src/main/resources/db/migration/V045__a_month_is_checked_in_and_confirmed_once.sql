-- why:      a month is paid on two words: the trainee was there, and the supervisor says so
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE attendance_sheet (
    id               CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id        CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mentor_person_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    month            INT          NOT NULL COMMENT '1 to 6, counted from the signing day',
    from_on          DATE         NOT NULL,
    to_on            DATE         NOT NULL COMMENT 'inclusive',
    state            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    checked_in_at    DATETIME(3)  NULL COMMENT 'by the server''s clock',
    made_at          DATETIME(3)  NULL COMMENT 'when the phone was tapped, by the phone''s clock',
    late             BOOLEAN      NOT NULL,
    note             VARCHAR(300) NULL,
    confirmed_at     DATETIME(3)  NULL,
    confirmed_by     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    absent_days      INT          NULL,
    leave_days       INT          NULL,
    remark           VARCHAR(300) NULL,
    since            DATETIME(3)  NOT NULL,
    version          BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_attendance_sheet_agreement_month (agreement_id, month),
    KEY ix_attendance_sheet_person (person_id, month),
    KEY ix_attendance_sheet_base_state (base_id, state, to_on),
    KEY ix_attendance_sheet_mentor_state (mentor_person_id, state, to_on)
);
