-- why:      a supervisor's word on a month can be corrected, objected to or spoken by others, and none of those words is lost
-- locks:    the sheets while a column and a key are added; thousands of rows, seconds
-- way back: drop both tables and the new columns; the last word stands in the sheet itself

ALTER TABLE attendance_sheet
    ADD COLUMN entry_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the word that counts',
    ADD COLUMN leave_kinds VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'e.g. SICK=1;PERSONAL=2; leave_days is their sum',
    ADD COLUMN office_code VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the office it went to because nobody confirmed it',
    ADD COLUMN ruled       BOOLEAN      NOT NULL DEFAULT FALSE COMMENT 'the word that counts is the office''s',
    ADD KEY ix_attendance_sheet_state (state, to_on),
    ADD KEY ix_attendance_sheet_office (office_code, state);

-- inserted once, never updated
CREATE TABLE attendance_entry (
    id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sheet_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq         INT          NOT NULL,
    move        VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    by_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    by_role     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    for_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the mentor in whose place it was said',
    absent_days INT          NOT NULL,
    leave_kinds VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words       VARCHAR(300) NULL COMMENT 'the remark, the reason or the evidence',
    made_at     DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_attendance_entry_sheet (sheet_id, seq)
);

CREATE TABLE attendance_objection (
    id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sheet_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the word it is against',
    person_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open        TINYINT      NULL COMMENT '1 until it is settled: one at a time',
    words       VARCHAR(300) NOT NULL,
    lodged_at   DATETIME(3)  NOT NULL,
    answer      VARCHAR(300) NULL,
    answered_by CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    answered_at DATETIME(3)  NULL,
    ruling      VARCHAR(300) NULL,
    ruled_by    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    ruled_at    DATETIME(3)  NULL,
    due_on      DATE         NULL,
    office_code VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    since       DATETIME(3)  NOT NULL,
    version     BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_attendance_objection_sheet_open (sheet_id, open),
    UNIQUE KEY uk_attendance_objection_entry (entry_id),
    KEY ix_attendance_objection_base (base_id, state),
    KEY ix_attendance_objection_office (office_code, state),
    KEY ix_attendance_objection_state (state, due_on)
);

-- what was confirmed before becomes the first word of its sheet, under the sheet's own id
INSERT INTO attendance_entry (id, sheet_id, seq, move, by_id, by_role, for_id, absent_days, leave_kinds, words, made_at)
SELECT id, id, 1, 'CONFIRM', confirmed_by, 'SUPERVISOR', mentor_person_id, absent_days,
       IF(leave_days > 0, CONCAT('OTHER=', leave_days), ''), remark, confirmed_at
FROM attendance_sheet
WHERE state = 'CONFIRMED';

UPDATE attendance_sheet
SET entry_id = id, leave_kinds = IF(leave_days > 0, CONCAT('OTHER=', leave_days), '')
WHERE state = 'CONFIRMED';

UPDATE content_check SET subject_kind = 'ATTENDANCE_ENTRY', field = 'words' WHERE subject_kind = 'ATTENDANCE_SHEET' AND field = 'remark';
