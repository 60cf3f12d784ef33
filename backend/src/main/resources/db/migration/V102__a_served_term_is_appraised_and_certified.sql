-- why:      a term that was served leaves an appraisal, a word on being kept on, and a certificate anybody can check
-- locks:    none, new table; terms that were complete before get theirs without an appraisal
-- way back: drop the table

CREATE TABLE completion (
    agreement_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id        CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mentor_person_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ends_on          DATE         NOT NULL,
    appraise_due     DATE         NOT NULL,
    state            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attitude         VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    skill            VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    discipline       VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    overall          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    words            VARCHAR(300) NULL,
    appraised_by     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    appraised_at     DATETIME(3)  NULL,
    retained         BOOLEAN      NULL,
    contract_from    DATE         NULL,
    contract_until   DATE         NULL COMMENT 'NULL with a first day: a contract without end',
    retention_by     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    retention_at     DATETIME(3)  NULL,
    certificate_no   VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    trainee_name     VARCHAR(60)  NULL COMMENT 'as on the certificate, and so are the next columns',
    base_name        VARCHAR(120) NULL,
    position_title   VARCHAR(120) NULL,
    starts_on        DATE         NULL,
    months           INT          NULL,
    issued_on        DATE         NULL,
    content_hash     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    revoked_reason   VARCHAR(200) NULL,
    since            DATETIME(3)  NOT NULL,
    version          BIGINT       NOT NULL,
    PRIMARY KEY (agreement_id),
    UNIQUE KEY uk_completion_certificate (certificate_no),
    KEY ix_completion_state_due (state, appraise_due),
    KEY ix_completion_mentor_state (mentor_person_id, state),
    KEY ix_completion_base_state (base_id, state)
);

INSERT INTO completion (agreement_id, person_id, base_id, mentor_person_id, ends_on, appraise_due, state, since, version)
SELECT id, person_id, base_id, mentor_person_id, ends_on, DATE_ADD(ends_on, INTERVAL 10 DAY), 'TO_APPRAISE', since, 0
FROM agreement
WHERE state = 'COMPLETED';
