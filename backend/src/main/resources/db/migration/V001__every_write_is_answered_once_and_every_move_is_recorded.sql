-- why:      a retry must get the first answer again; every move must say who, when and why
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE idempotent_request (
    id             VARCHAR(96)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'actor id / key made by the phone',
    fingerprint    CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of method, path and body',
    reserved_until DATETIME(3)  NOT NULL,
    status         SMALLINT     NULL COMMENT 'HTTP status of the answer; NULL while running',
    answer         MEDIUMTEXT   NULL,
    PRIMARY KEY (id),
    KEY ix_idempotent_request_reserved_until (reserved_until)
);

CREATE TABLE audit_entry (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_kind  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq           INT          NOT NULL,
    at            DATETIME(3)  NOT NULL,
    actor_id      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    actor_role    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    move          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_state    VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_state      VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reason        VARCHAR(500) NOT NULL,
    previous_hash CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash          CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_audit_entry_subject_seq (subject_kind, subject_id, seq),
    KEY ix_audit_entry_at (at)
);
