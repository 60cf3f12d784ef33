-- why:      hundreds of places are taken in one transaction; what the district needs of each follows from a row written with it
-- locks:    registration is rebuilt for one key: run it outside a window; the other is new
-- way back: drop the table and the column, put ix_registration_person back

-- The key the phone made for the tap: a late repeat gets its registration, also after it was released.
-- It begins with person_id and so serves the look-ups of ix_registration_person as well.
ALTER TABLE registration
    ADD COLUMN request_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD UNIQUE KEY uk_registration_person_request (person_id, request_key),
    DROP KEY ix_registration_person;

CREATE TABLE place_follow_up (
    registration_id CHAR(26)        CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    taken_at        DATETIME(3)     NOT NULL,
    facts           VARBINARY(4000) NOT NULL COMMENT 'what the conditions were judged by: JSON in UTF-8',
    PRIMARY KEY (registration_id)
);
