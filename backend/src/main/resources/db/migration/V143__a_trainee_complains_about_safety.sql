-- why:      a trainee who is put in danger is heard by the bureau, without the base's knowledge if they want that (第十七条、第二十二条)
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE safety_complaint (
    id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_name    VARCHAR(100) NOT NULL,
    office_code  VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind         VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    danger       BOOLEAN      NOT NULL COMMENT 'people may be hurt now',
    confidential BOOLEAN      NOT NULL COMMENT 'the base never learns of it',
    words        VARCHAR(500) NOT NULL,
    state        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer       VARCHAR(500) NULL,
    answered_by  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    taken_by     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    lodged_at    DATETIME(3)  NOT NULL,
    closed_at    DATETIME(3)  NULL,
    due_on       DATE         NOT NULL,
    due_provisional BOOLEAN   NOT NULL,
    since        DATETIME(3)  NOT NULL,
    version      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_safety_complaint_no (no),
    KEY ix_safety_complaint_office (office_code, state, due_on),
    KEY ix_safety_complaint_person (person_id, lodged_at),
    KEY ix_safety_complaint_base (base_id, confidential, lodged_at)
);
