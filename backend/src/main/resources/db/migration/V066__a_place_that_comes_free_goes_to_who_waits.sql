-- why:      a place under offer is kept aside and counts; who waits is served by number; a door that is shut is not "full"
-- locks:    window_post is rebuilt, a few thousand rows
-- way back: drop the columns and the table

ALTER TABLE window_post
    ADD COLUMN reserved    INT          NOT NULL DEFAULT 0 COMMENT 'kept aside for offers and lots, not in quota',
    ADD COLUMN door        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'OPEN',
    ADD COLUMN door_reason VARCHAR(200) NULL,
    ADD COLUMN waiting_no  INT          NOT NULL DEFAULT 0 COMMENT 'the last number of the waiting list',
    ADD CONSTRAINT ck_window_post_reserved CHECK (reserved >= 0);

CREATE TABLE waiting_entry (
    id              CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    window_id       CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id     CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id       CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    number          INT         NOT NULL COMMENT 'lowest first, never changed',
    state           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    active          TINYINT     NULL COMMENT '1 while waiting or offered',
    joined_at       DATETIME(3) NOT NULL,
    since           DATETIME(3) NOT NULL,
    offer_until     DATETIME(3) NULL,
    registration_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    version         BIGINT      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_waiting_entry_post_person (window_id, position_id, person_id, active),
    UNIQUE KEY uk_waiting_entry_number (window_id, position_id, number),
    KEY ix_waiting_entry_person (person_id, id),
    KEY ix_waiting_entry_offer (state, offer_until)
);
