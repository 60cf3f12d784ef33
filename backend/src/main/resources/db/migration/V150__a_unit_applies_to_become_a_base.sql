-- why:      units apply for accreditation on the phone; the city approves in two batches a year (17号 第九至十二条)
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE base_application (
    id                   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no                   VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    applicant_id         CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state                VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name                 VARCHAR(100) NOT NULL,
    credit_code          VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'in a draft perhaps wrong',
    org_type             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    district_code        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    headcount            INT          NOT NULL,
    legal_person         BOOLEAN      NULL,
    address              VARCHAR(200) NOT NULL,
    contact_name         VARCHAR(50)  NOT NULL,
    contact_phone_sealed VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'encrypted; empty if none',
    material_reviewer_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    site_reviewer_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    recheck_reviewer_id  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    since                DATETIME(3)  NOT NULL,
    submitted_on         DATE         NULL,
    mend_due_on          DATE         NULL COMMENT 'only while sent back',
    mend_due_provisional BOOLEAN      NOT NULL,
    batch                CHAR(7)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    base_id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    end_reason           VARCHAR(600) NOT NULL,
    rule_version         VARCHAR(20)  NOT NULL,
    draft_of             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the applicant while it is a draft: one at a time',
    under_way            VARCHAR(18)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the credit code while an office or the unit has it: one at a time',
    version              BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_base_application_no (no),
    UNIQUE KEY uk_base_application_draft (draft_of),
    UNIQUE KEY uk_base_application_under_way (under_way),
    KEY ix_base_application_applicant (applicant_id, id),
    KEY ix_base_application_state (state, district_code)
);

CREATE TABLE base_application_paper (
    id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    application_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq            INT          NOT NULL,
    code           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    reference      VARCHAR(80)  NOT NULL,
    statement      VARCHAR(400) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_base_application_paper_code (application_id, code)
);

-- One act of approval per batch.
CREATE TABLE accreditation_batch (
    batch     CHAR(7)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closed_by CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    closed_at DATETIME(3) NOT NULL,
    approved  INT         NOT NULL,
    PRIMARY KEY (batch)
);
