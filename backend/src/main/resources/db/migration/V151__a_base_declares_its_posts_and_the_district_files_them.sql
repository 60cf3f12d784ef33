-- why:      bases declare posts on the phone; only the district's filing changes the register (17号 第十四条)
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE post_declaration (
    id                   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no                   VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    district_code        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whose office files it',
    year                 SMALLINT     NOT NULL,
    kind                 VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the post it changes; of a new one, once filed',
    state                VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    title                VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    major                VARCHAR(100) NOT NULL,
    education            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    headcount            INT          NOT NULL,
    category             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    living_allowance_fen BIGINT       NOT NULL,
    lodging              VARCHAR(60)  NOT NULL,
    workplace            VARCHAR(200) NOT NULL,
    duties               VARCHAR(500) NOT NULL,
    reason               VARCHAR(200) NOT NULL,
    late                 BOOLEAN      NOT NULL COMMENT 'outside the second quarter, by a base accredited since',
    declared_by          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    since                DATETIME(3)  NOT NULL,
    open_title           VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'the title until it is decided: one at a time per post',
    version              BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_post_declaration_no (no),
    UNIQUE KEY uk_post_declaration_open (base_id, year, open_title),
    KEY ix_post_declaration_base (base_id, id)
);
