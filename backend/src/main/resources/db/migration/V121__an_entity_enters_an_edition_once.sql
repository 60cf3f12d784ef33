-- why:      founders enter from the phone; what was handed in stays as it was while they work on a change
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE competition_entry (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no            VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    edition_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    draft         MEDIUMTEXT   NOT NULL COMMENT 'what the founder works on, JSON',
    submitted     MEDIUMTEXT   NULL COMMENT 'what counts, JSON with the list of its materials; never changed, only replaced',
    content_hash  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SHA-256 of what counts',
    project_name  VARCHAR(120) NOT NULL,
    entity_name   VARCHAR(120) NOT NULL,
    district_code VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    office_code   VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'who reviews it',
    entity_key    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'credit code or person; NULL while nothing counts',
    draft_of      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the person, while it was never handed in',
    carried_from  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the entry of the level below it was carried up from',
    submitted_at  DATETIME(3)  NULL,
    since         DATETIME(3)  NOT NULL,
    version       BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_competition_entry_no (no),
    UNIQUE KEY uk_competition_entry_entity (edition_id, entity_key),
    UNIQUE KEY uk_competition_entry_draft (edition_id, draft_of),
    KEY ix_competition_entry_person (person_id),
    KEY ix_competition_entry_entity (entity_key),
    KEY ix_competition_entry_state (edition_id, state)
);

CREATE TABLE competition_material (
    id         CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    entry_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name  VARCHAR(120) NOT NULL,
    media_type VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'by the first bytes, not by the name',
    bytes      INT          NOT NULL,
    sha256     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content    MEDIUMBLOB   NOT NULL,
    added_at   DATETIME(3)  NOT NULL,
    removed    BOOLEAN      NOT NULL COMMENT 'no longer in the draft; kept because something handed in has it',
    PRIMARY KEY (id),
    KEY ix_competition_material_entry (entry_id)
);
