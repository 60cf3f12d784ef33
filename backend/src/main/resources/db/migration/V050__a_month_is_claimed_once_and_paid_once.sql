-- why:      public money: each person's month is claimed once, each claim is paid once, every ruling and step is kept
-- locks:    none, new tables
-- way back: drop the tables

-- every ruling ever made, granted or refused; inserted once, never updated
CREATE TABLE stipend_ruling (
    id           CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sheet_id     CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id      CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    granted      BOOLEAN     NOT NULL,
    amount_fen   BIGINT      NOT NULL,
    rule_version VARCHAR(20) NOT NULL,
    inputs       TEXT        NOT NULL COMMENT 'canonical JSON of everything the rules looked at',
    ruled_by     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ruled_at     DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_stipend_ruling_sheet (sheet_id, id)
);

-- the outcome of each rule; inserted once, never updated
CREATE TABLE stipend_check (
    id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ruling_id   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq         INT          NOT NULL,
    rule        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    holds       BOOLEAN      NOT NULL,
    fact        VARCHAR(300) NOT NULL,
    document_no VARCHAR(60)  NOT NULL,
    article     VARCHAR(60)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_check_ruling_rule (ruling_id, rule)
);

CREATE TABLE stipend_claim (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no            VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_name     VARCHAR(100) NOT NULL,
    district_code VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    office_code   VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'office of the first review',
    state         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    people        INT          NOT NULL,
    months        INT          NOT NULL,
    total_fen     BIGINT       NOT NULL,
    rule_version  VARCHAR(20)  NOT NULL,
    submitted_by  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    submitted_at  DATETIME(3)  NOT NULL,
    since         DATETIME(3)  NOT NULL,
    notice_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    batch_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    version       BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_claim_no (no),
    KEY ix_stipend_claim_state_since (state, since),
    KEY ix_stipend_claim_base_state (base_id, state),
    KEY ix_stipend_claim_office_state (office_code, state)
);

CREATE TABLE stipend_line (
    id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claim_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sheet_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    month        INT          NOT NULL,
    from_on      DATE         NOT NULL,
    to_on        DATE         NOT NULL,
    amount_fen   BIGINT       NOT NULL,
    ruling_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    passed_on_on DATE         NULL,
    proof_no     VARCHAR(60)  NULL,
    since        DATETIME(3)  NOT NULL,
    live         TINYINT      NULL COMMENT '1, or NULL once the claim was rejected and the month may be claimed again',
    version      BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_line_agreement_month_live (agreement_id, month, live),
    KEY ix_stipend_line_claim (claim_id, month),
    KEY ix_stipend_line_sheet (sheet_id),
    KEY ix_stipend_line_person (person_id, state)
);

-- the way a claim went; inserted once, never updated
CREATE TABLE stipend_claim_step (
    id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claim_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq      INT          NOT NULL,
    move     VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    on_day   DATE         NOT NULL COMMENT 'the day it counts for',
    at       DATETIME(3)  NOT NULL,
    actor_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    note     VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_claim_step_seq (claim_id, seq)
);

CREATE TABLE payment_batch (
    id                 CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no                 VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state              VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_by            CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at            DATETIME(3) NOT NULL,
    released_by        CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    declared_count     INT         NOT NULL,
    declared_total_fen BIGINT      NOT NULL,
    bank_file_hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SHA-256 of the file as downloaded',
    bank_file_key      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the tap that downloaded it',
    sent_at            DATETIME(3) NULL,
    since              DATETIME(3) NOT NULL,
    version            BIGINT      NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_payment_batch_no (no),
    KEY ix_payment_batch_state (state, since)
);

CREATE TABLE stipend_payment (
    id             CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    batch_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claim_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    instruction_no VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    origin_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the returned payment that this one repeats',
    payee_name     VARCHAR(100) NOT NULL,
    bank_name      VARCHAR(100) NOT NULL,
    account_sealed VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'encrypted',
    account_masked VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_fen     BIGINT       NOT NULL,
    purpose        VARCHAR(100) NOT NULL,
    state          VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    paid_on        DATE         NULL COMMENT 'the bank''s day',
    bank_reason    VARCHAR(200) NULL,
    bank_serial    VARCHAR(60)  NULL,
    live           TINYINT      NULL COMMENT '1, or NULL once it was returned or cancelled',
    version        BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_payment_instruction (instruction_no),
    UNIQUE KEY uk_stipend_payment_claim_live (claim_id, live),
    KEY ix_stipend_payment_batch (batch_id)
);

-- result files that were taken; inserted once, never updated
CREATE TABLE payment_result_file (
    id          CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    batch_id    CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sha256      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    file_name   VARCHAR(200) NOT NULL,
    matched     INT          NOT NULL,
    failed      INT          NOT NULL,
    recorded_by CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_payment_result_file (batch_id, sha256)
);
