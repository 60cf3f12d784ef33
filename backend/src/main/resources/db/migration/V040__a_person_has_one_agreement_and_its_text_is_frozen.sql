-- why:      the agreement is what every stipend rests on: once per person (第十五条), its text and signatures beyond change
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE agreement (
    id                   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no                   VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    registration_id      CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id            CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id              CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    position_id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mentor_person_id     CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state                VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    active               TINYINT     NULL COMMENT '1 unless its filing was refused; a completed one still counts: once only',
    intention_on         DATE        NOT NULL,
    sign_due_on          DATE        NOT NULL,
    term_months          INT         NOT NULL,
    stipend_fen          BIGINT      NOT NULL COMMENT 'per month, from the city',
    living_allowance_fen BIGINT      NOT NULL COMMENT 'per month, from the base',
    rule_version         VARCHAR(20) NOT NULL,
    content_hash         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    signed_on            DATE        NULL COMMENT 'the day of the second signature; the term counts from it',
    ends_on              DATE        NULL,
    filed_on             DATE        NULL,
    since                DATETIME(3) NOT NULL,
    version              BIGINT      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_agreement_no (no),
    UNIQUE KEY uk_agreement_registration (registration_id),
    UNIQUE KEY uk_agreement_person_active (person_id, active),
    KEY ix_agreement_base_state (base_id, state),
    KEY ix_agreement_state_ends_on (state, ends_on)
);

-- inserted once, never updated
CREATE TABLE agreement_text (
    agreement_id CHAR(26)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content      MEDIUMTEXT NOT NULL COMMENT 'canonical JSON',
    content_hash CHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of content in UTF-8',
    drawn_up_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (agreement_id)
);

-- inserted once, never updated
CREATE TABLE agreement_signature (
    id           CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    party        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'TRAINEE or BASE',
    person_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    content_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what the signer had before them',
    signed_at    DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_agreement_signature_party (agreement_id, party)
);

-- inserted once, never updated
CREATE TABLE agreement_insurance (
    agreement_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    insurer      VARCHAR(60)  NOT NULL,
    policy_no    VARCHAR(60)  NOT NULL,
    from_on      DATE         NOT NULL,
    to_on        DATE         NOT NULL,
    recorded_at  DATETIME(3)  NOT NULL,
    PRIMARY KEY (agreement_id)
);
