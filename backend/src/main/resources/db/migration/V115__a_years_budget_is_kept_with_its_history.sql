-- why:      第二十四条 the city's finance raises the money: how much there is for a year must be known before it is spent,
--           and who said so must stay known after the figure has changed
-- locks:    none, a new table
-- way back: drop the table

-- the figure of a year, each change a row of its own; the last one counts; inserted once, never updated
CREATE TABLE stipend_budget (
    id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    year         INT          NOT NULL,
    seq          INT          NOT NULL,
    amount_fen   BIGINT       NOT NULL,
    document_ref VARCHAR(80)  NOT NULL COMMENT 'the paper that says so',
    reason       VARCHAR(200) NOT NULL,
    decided_on   DATE         NOT NULL COMMENT 'the day of that paper',
    kept_by      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kept_at      DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_stipend_budget_year_seq (year, seq),
    CONSTRAINT ck_stipend_budget_amount CHECK (amount_fen >= 0)
);
