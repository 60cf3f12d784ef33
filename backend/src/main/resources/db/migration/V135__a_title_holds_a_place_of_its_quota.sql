-- why:      180 and 1800 places are given over years by many editions; a ledger says who reserved, used and gave back which
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE founder_title (
    id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tier           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    result_hash    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the sealed result it stands on',
    entry_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    result_rank    INT          NOT NULL,
    points         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entity_key     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    project_name   VARCHAR(120) NOT NULL,
    entity_name    VARCHAR(120) NOT NULL,
    district_code  VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pool_key       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NULL for a title without a quota',
    scope          VARCHAR(4)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ALL, or the year the pool counts in',
    state          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    notice_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    certificate_no VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    granted_on     DATE         NULL,
    granted_by     VARCHAR(60)  NULL,
    document_no    VARCHAR(60)  NULL,
    reason         VARCHAR(600) NULL,
    standing       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the entity while the title stands, NULL after it',
    version        BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_founder_title_once (tier, standing),
    UNIQUE KEY uk_founder_title_certificate (certificate_no),
    KEY ix_founder_title_round (round_id),
    KEY ix_founder_title_edition (edition_id),
    KEY ix_founder_title_person (person_id),
    KEY ix_founder_title_granted (state, granted_on)
);

CREATE TABLE title_quota_count (
    tier     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pool_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope    VARCHAR(4)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    extra    INT         NOT NULL COMMENT 'allowed beyond the quota by the city office',
    reserved INT         NOT NULL,
    used     INT         NOT NULL,
    PRIMARY KEY (tier, pool_key, scope),
    CONSTRAINT ck_title_quota_count CHECK (extra >= 0 AND reserved >= 0 AND used >= 0)
);

CREATE TABLE title_quota_movement (
    id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    tier     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    pool_key VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope    VARCHAR(4)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind     VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    places   INT          NOT NULL,
    title_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason   VARCHAR(600) NOT NULL,
    actor_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    at       DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_title_quota_movement_pool (tier, pool_key)
);
