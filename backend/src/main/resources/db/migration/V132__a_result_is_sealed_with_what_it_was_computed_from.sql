-- why:      anybody who doubts a rank can compute it again from the very bytes that were sealed
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE judging_result (
    id        CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round_id  CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempt   INT         NOT NULL,
    content   MEDIUMTEXT  NOT NULL COMMENT 'canonical JSON with inputs, ranking and cut lines, never updated',
    sha256    CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    replaces  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'fingerprint of the attempt before, or empty',
    sealed_at DATETIME(3) NOT NULL,
    sealed_by CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_judging_result_attempt (round_id, attempt)
);

CREATE TABLE judging_result_line (
    id           CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    result_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_id     CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    result_rank  INT         NOT NULL,
    score        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'exact, numerator/denominator in hundredths',
    points       VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the same for people',
    decided_by   VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    fate         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    below_limit  VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
    last_in      CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    short_points VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
    behind_by    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_judging_result_line_entry (result_id, entry_id),
    UNIQUE KEY uk_judging_result_line_rank (result_id, result_rank)
);
