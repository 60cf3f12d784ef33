-- why:      public money: where each fen stands and how it came there must be provable, also against a hand in the tables
-- locks:    none, new tables
-- way back: drop the tables; claims keep their own states

-- one movement of one trainee's month of money; inserted once, never updated
CREATE TABLE ledger_transfer (
    id            CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of person, month, rule version, occasion, turn',
    item_id       CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what carries the money: the line of a claim',
    person_id     CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id       CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    month_from    DATE        NOT NULL,
    rule_version  VARCHAR(20) NOT NULL,
    amount_fen    BIGINT      NOT NULL,
    seq           INT         NOT NULL,
    occasion      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    turn          INT         NOT NULL COMMENT 'how often the occasion was taken back before',
    back          BOOLEAN     NOT NULL COMMENT 'takes another transfer back',
    reverses      CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    from_kind     VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    from_owner    VARCHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_owner      VARCHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    claim_id      CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    counts_on     DATE        NOT NULL,
    actor_id      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    posted_at     DATETIME(3) NOT NULL,
    previous_hash CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    hash          CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_ledger_transfer_item_seq (item_id, seq),
    UNIQUE KEY uk_ledger_transfer_month_occasion (person_id, month_from, occasion, turn, back),
    UNIQUE KEY uk_ledger_transfer_reverses (reverses),
    CONSTRAINT ck_ledger_transfer_amount CHECK (amount_fen > 0)
);

-- what a transfer does to one account; two of each, zero together
CREATE TABLE ledger_entry (
    id            CHAR(66)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the transfer, and which half of it',
    transfer_id   CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_kind  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_owner VARCHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    amount_fen    BIGINT      NOT NULL,
    PRIMARY KEY (id),
    KEY ix_ledger_entry_transfer (transfer_id),
    KEY ix_ledger_entry_account (account_kind, account_owner, amount_fen)
);
