-- why:      a mentor who is away names a colleague who confirms the months meanwhile, between two days and no longer
-- locks:    none, new table
-- way back: drop the table; months that were confirmed keep the name of who confirmed them

CREATE TABLE stand_in (
    id               CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mentor_person_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id        CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the named stand-in',
    from_on          DATE        NOT NULL,
    to_on            DATE        NOT NULL COMMENT 'inclusive',
    named_at         DATETIME(3) NOT NULL,
    accepted_at      DATETIME(3) NULL,
    ended_at         DATETIME(3) NULL COMMENT 'only if ended before its last day',
    version          BIGINT      NOT NULL,
    PRIMARY KEY (id),
    KEY ix_stand_in_person (person_id, to_on),
    KEY ix_stand_in_mentor (mentor_person_id, to_on)
);
