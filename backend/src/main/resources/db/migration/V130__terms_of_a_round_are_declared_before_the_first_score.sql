-- why:      how a round is judged is declared with the fingerprint of its seed before anybody scores; who judges and with whom they have ties is known before panels are drawn
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE judging_round (
    id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq            INT          NOT NULL COMMENT 'counts from 1 within the edition',
    name           VARCHAR(60)  NOT NULL,
    state          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    terms          TEXT         NOT NULL COMMENT 'rubric, average, order for equals, canonical JSON; frozen with declaration',
    places         INT          NULL COMMENT 'how many go on at most; NULL for as many as the quotas allow',
    last_round     BOOLEAN      NOT NULL COMMENT 'titles are nominated from it',
    seed           CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'secret until the result is sealed',
    seed_hash      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'published with the terms',
    declared_at    DATETIME(3)  NULL,
    attempt        INT          NOT NULL COMMENT 'how often it has been sealed',
    policy_version VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version        BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_judging_round_edition (edition_id, seq)
);

CREATE TABLE judging_judge (
    id            CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round_id      CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    judge_id      CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no            INT         NOT NULL COMMENT 'sealed results name judges by it',
    employer_code VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin NULL,
    pledged_at    DATETIME(3) NULL,
    pledge_hash   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_judging_judge (round_id, judge_id),
    UNIQUE KEY uk_judging_judge_no (round_id, no),
    KEY ix_judging_judge_person (judge_id)
);

CREATE TABLE judging_tie (
    id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    judge_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tie_key     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'credit code, person or entry',
    note        VARCHAR(300) NOT NULL,
    declared_by CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at          DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_judging_tie_round (round_id)
);
