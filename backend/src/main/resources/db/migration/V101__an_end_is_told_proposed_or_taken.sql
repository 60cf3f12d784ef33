-- why:      every way to end a traineeship early is kept, also those that led nowhere; one is open at a time
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE early_ending (
    id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    office       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'over the base when it began',
    reason       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_by   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    started_as   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words        VARCHAR(300) NOT NULL,
    started_at   DATETIME(3)  NOT NULL,
    last_day     DATE         NOT NULL COMMENT 'the last day that counts, inclusive',
    state        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_mark    TINYINT      NULL COMMENT '1 while it may still end the traineeship',
    answer       VARCHAR(200) NULL,
    since        DATETIME(3)  NOT NULL,
    version      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_early_ending_open (agreement_id, open_mark),
    KEY ix_early_ending_state_last_day (state, last_day),
    KEY ix_early_ending_person_state (person_id, state),
    KEY ix_early_ending_base_state (base_id, state),
    KEY ix_early_ending_office_since (office, state, since)
);

-- inserted once, never updated
CREATE TABLE early_ending_evidence (
    id        CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ending_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    code      VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label     VARCHAR(60)  NOT NULL,
    words     VARCHAR(300) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_early_ending_evidence_ending (ending_id)
);

CREATE TABLE base_inspection (
    id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ending_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    office       VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    alarm        BOOLEAN      NOT NULL COMMENT 'the city sees it as well',
    due_on       DATE         NOT NULL,
    state        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    found_by     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    finding      VARCHAR(500) NULL,
    opened_at    DATETIME(3)  NOT NULL,
    since        DATETIME(3)  NOT NULL,
    version      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_base_inspection_ending (ending_id),
    KEY ix_base_inspection_office_state (office, state, due_on),
    KEY ix_base_inspection_base (base_id)
);
