-- why:      every procedure of the city is reviewed by people, with clocks and opinions that are kept for ever
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE review_case (
    id                CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_kind      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind              VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title             VARCHAR(120) NOT NULL,
    subtitle          VARCHAR(200) NOT NULL,
    state             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    stage             VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the stage that has it, or had it last',
    second_stage      BOOLEAN      NOT NULL COMMENT 'whether the city reviews after the first office',
    first_office      VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'code of a district or of the city',
    first_reviewer_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'who passed the first stage; may not do the second',
    round             INT          NOT NULL COMMENT '1, plus one for every time it was handed in again',
    since             DATETIME(3)  NOT NULL,
    due_on            DATE         NULL COMMENT 'only while an office has it',
    due_provisional   BOOLEAN      NOT NULL COMMENT 'counted through a year whose days off are not published yet',
    basis_document_no VARCHAR(60)  NOT NULL,
    basis_article     VARCHAR(60)  NOT NULL,
    version           BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_review_case_subject (subject_kind, subject_id),
    KEY ix_review_case_state_office_due (state, first_office, due_on),
    KEY ix_review_case_state_due (state, due_on)
);

CREATE TABLE review_item (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq           INT          NOT NULL,
    code          VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question      VARCHAR(200) NOT NULL,
    fact          VARCHAR(500) NOT NULL,
    system_answer VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    document_no   VARCHAR(60)  NOT NULL,
    article       VARCHAR(60)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_review_item_case_code (case_id, code)
);

CREATE TABLE review_fact (
    id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq     INT          NOT NULL,
    label   VARCHAR(60)  NOT NULL,
    value   VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_review_fact_case_seq (case_id, seq)
);

CREATE TABLE review_opinion (
    id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    case_id  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round    INT          NOT NULL,
    stage    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    by_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    by_name  VARCHAR(60)  NOT NULL,
    at       DATETIME(3)  NOT NULL,
    outcome  VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opinion  VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_review_opinion_case_round_stage (case_id, round, stage)
);

CREATE TABLE review_answer (
    id         CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opinion_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq        INT          NOT NULL,
    code       VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    question   VARCHAR(200) NOT NULL,
    fact       VARCHAR(500) NOT NULL COMMENT 'as the reviewer saw it',
    answer     VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note       VARCHAR(300) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_review_answer_opinion_code (opinion_id, code)
);
