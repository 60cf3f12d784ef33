-- why:      the programme's activities are published, registered for, checked in at and judged by those who came
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE activity (
    id             CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    office_code    VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the district or the city that keeps it',
    kind           VARCHAR(24)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    course         VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    title          VARCHAR(60)   NOT NULL,
    words          VARCHAR(2000) NOT NULL,
    place          VARCHAR(120)  NOT NULL,
    district_code  VARCHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'where it takes place',
    audience       VARCHAR(120)  NOT NULL,
    register_until DATETIME(3)   NOT NULL,
    starts_at      DATETIME(3)   NOT NULL,
    ends_at        DATETIME(3)   NOT NULL,
    places         INT           NOT NULL,
    walk_ins       TINYINT(1)    NOT NULL,
    edition        INT           NOT NULL COMMENT 'counts the changes; a change says which one it was made from',
    state          VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cancel_reason  VARCHAR(200)  NULL,
    taken          INT           NOT NULL COMMENT 'places somebody has, changed under the lock of this row only',
    last_number    INT           NOT NULL COMMENT 'the number the last one to come was given',
    planned_by     VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    planned_at     DATETIME(3)   NOT NULL,
    published_at   DATETIME(3)   NULL,
    PRIMARY KEY (id),
    KEY ix_activity_public (state, starts_at),
    KEY ix_activity_office (office_code, starts_at),
    -- The last word on overselling, should the code ever be wrong.
    CONSTRAINT ck_activity_taken CHECK (taken BETWEEN 0 AND places)
);

CREATE TABLE activity_place (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    activity_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number        INT          NOT NULL COMMENT 'in the order of coming, given under the lock of the activity',
    state         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    walk_in       TINYINT(1)   NOT NULL,
    taken_at      DATETIME(3)  NOT NULL,
    checked_in_at DATETIME(3)  NULL,
    checked_in_by VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the person, or the officer who did it by hand',
    stars         TINYINT      NULL,
    words         VARCHAR(300) NULL,
    rated_at      DATETIME(3)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_activity_place_person (activity_id, person_id),
    KEY ix_activity_place_line (activity_id, state, number),
    KEY ix_activity_place_mine (person_id, taken_at)
);
