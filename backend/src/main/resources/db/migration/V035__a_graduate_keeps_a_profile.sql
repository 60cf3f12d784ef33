-- why:      第十五条 is judged by school, diploma day and employment; the person fills them in once and keeps them
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE graduate_profile (
    person_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    school          VARCHAR(60)  NOT NULL,
    education       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    full_time       BOOLEAN      NOT NULL,
    graduated_on    DATE         NOT NULL COMMENT 'the day on the diploma',
    diploma_no      VARCHAR(40)  NOT NULL,
    employed        BOOLEAN      NOT NULL COMMENT 'as the person declares',
    household_place VARCHAR(60)  NULL COMMENT 'never limits anybody',
    declared_at     DATETIME(3)  NOT NULL,
    version         BIGINT       NOT NULL,
    PRIMARY KEY (person_id)
);
