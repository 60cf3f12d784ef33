-- why:      the ten series run as editions of a month, a quarter or a year at three levels; each exists once
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE competition_edition (
    id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no             VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name           VARCHAR(120) NOT NULL,
    series         VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'code in the policy data',
    level          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DISTRICT, CITY, PROVINCE',
    district_code  VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whose contest; the city for levels above',
    rhythm         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'MONTHLY, QUARTERLY, ANNUAL',
    year           INT          NOT NULL,
    ordinal        INT          NOT NULL COMMENT 'month 1-12, quarter 1-4, or 1',
    sponsor        VARCHAR(60)  NULL COMMENT 'whose name it carries',
    opens_at       DATETIME(3)  NOT NULL,
    closes_at      DATETIME(3)  NOT NULL,
    judging_from   DATE         NULL,
    judging_until  DATE         NULL,
    judging_terms  TEXT         NULL COMMENT 'how will be judged, as declared; frozen with publication',
    state          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cancel_reason  VARCHAR(300) NULL,
    slot           VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'series, level, district and period; NULL once cancelled',
    policy_version VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version        BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_competition_edition_no (no),
    UNIQUE KEY uk_competition_edition_slot (slot),
    KEY ix_competition_edition_closes (closes_at),
    KEY ix_competition_edition_series_year (series, year)
);
