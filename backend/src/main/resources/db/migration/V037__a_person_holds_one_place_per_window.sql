-- why:      one active registration per person and window, one per person and post, one admission per person: keys, not checks
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE registration (
    id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    window_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id        CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    district_code  VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the base',
    state          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    active         TINYINT      NULL COMMENT '1 until released',
    admitted       TINYINT      NULL COMMENT '1 once admitted: 第十五条, once only',
    release_reason VARCHAR(300) NULL,
    taken_at       DATETIME(3)  NOT NULL,
    ticket_no      VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    rule_version   VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since          DATETIME(3)  NOT NULL,
    mentor_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    admitted_on    DATE         NULL,
    version        BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_registration_window_person (window_id, person_id, active),
    UNIQUE KEY uk_registration_position_person (position_id, person_id, active),
    UNIQUE KEY uk_registration_person_admitted (person_id, admitted),
    UNIQUE KEY uk_registration_ticket (ticket_no),
    KEY ix_registration_person (person_id, id),
    KEY ix_registration_base_state (base_id, state, since)
);

CREATE TABLE eligibility_check (
    id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    registration_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round           INT          NOT NULL COMMENT '1, plus one for every time it was handed in again',
    seq             INT          NOT NULL,
    code            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fact            VARCHAR(300) NOT NULL,
    inputs          VARCHAR(300) NOT NULL COMMENT 'what the answer was computed from',
    judged_on       DATE         NOT NULL,
    rule_version    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_eligibility_check_round_code (registration_id, round, code)
);
