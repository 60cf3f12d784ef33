-- why:      posts are reported and filed per base and year (17号 第十四条); the same title twice in a year is one post
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE trainee_position (
    id                   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    year                 SMALLINT     NOT NULL,
    -- compared byte by byte, exactly as the import compares titles before it writes
    title                VARCHAR(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    major                VARCHAR(100) NOT NULL,
    education            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    headcount            INT          NOT NULL COMMENT 'trainees the base takes on this post',
    category             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    living_allowance_fen BIGINT       NOT NULL COMMENT 'paid by the base each month, beside the stipend',
    lodging              VARCHAR(60)  NOT NULL,
    workplace            VARCHAR(200) NOT NULL,
    duties               VARCHAR(500) NOT NULL,
    district_code        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the base''s, followed when it moves',
    state                VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version              BIGINT       NOT NULL,
    filed_at             DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_trainee_position_base_year_title (base_id, year, title),
    KEY ix_trainee_position_district_year (district_code, year)
);
