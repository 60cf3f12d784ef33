-- why:      mentors stand in a public directory without a phone; who wants one asks, and the office passes the answer on
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE mentor (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    office_code   VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the district or the city that keeps the entry',
    name          VARCHAR(30)  NOT NULL,
    field         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    district_code VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position      VARCHAR(60)  NOT NULL COMMENT 'what the mentor does, as shown',
    words         VARCHAR(600) NOT NULL,
    listed        TINYINT(1)   NOT NULL,
    edition       INT          NOT NULL,
    kept_at       DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_mentor_public (listed, field),
    KEY ix_mentor_office (office_code, listed)
);

CREATE TABLE mentor_request (
    id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mentor_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_key    VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'mentor/person while it waits, NULL afterwards',
    words       VARCHAR(300) NOT NULL,
    state       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer      VARCHAR(300) NULL,
    asked_at    DATETIME(3)  NOT NULL,
    settled_at  DATETIME(3)  NULL,
    settled_by  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    version     BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_mentor_request_open (open_key),
    KEY ix_mentor_request_mentor (mentor_id, state, asked_at),
    KEY ix_mentor_request_person (person_id, asked_at)
);
