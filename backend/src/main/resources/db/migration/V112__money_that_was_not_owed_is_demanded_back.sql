-- why:      17号 第二十七条: money that was not owed comes back; who demanded it from whom, what was repaid with which proof, what was given up
-- locks:    none, new tables
-- way back: drop the tables; the ledger keeps its own entries

CREATE TABLE stipend_clawback (
    id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    no              VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    line_id         CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claim_id        CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id         CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    debtor          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BASE or PERSON',
    amount_fen      BIGINT       NOT NULL,
    repaid_fen      BIGINT       NOT NULL,
    written_off_fen BIGINT       NOT NULL,
    ground          VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    document_no     VARCHAR(60)  NOT NULL,
    article         VARCHAR(60)  NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    line_stood      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the state of the line before',
    state           VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_by       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    opened_at       DATETIME(3)  NOT NULL,
    due_on          DATE         NOT NULL,
    closing_note    VARCHAR(600) NULL,
    since           DATETIME(3)  NOT NULL,
    living          TINYINT      NULL COMMENT '1, or NULL once it was cancelled: a line is demanded back once',
    version         BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_clawback_no (no),
    UNIQUE KEY uk_stipend_clawback_line (line_id, living),
    KEY ix_stipend_clawback_state (state, since),
    KEY ix_stipend_clawback_base (base_id, state)
);

-- inserted once, never updated; what was recorded by mistake is a row of its own that takes it back
CREATE TABLE stipend_repayment (
    id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    clawback_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    seq         INT         NOT NULL,
    amount_fen  BIGINT      NOT NULL COMMENT 'negative for a row that takes another back',
    paid_on     DATE        NOT NULL,
    proof_no    VARCHAR(60) NOT NULL,
    takes_back  CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    recorded_by CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_repayment_seq (clawback_id, seq),
    UNIQUE KEY uk_stipend_repayment_takes_back (takes_back)
);
