-- why:      a policy ends and the next begins, and one policy of a base names many trainees; the first stands in agreement_insurance
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE insurance_cover (
    id           CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    agreement_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    base_id      CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    insurer      VARCHAR(60)  NOT NULL,
    policy_no    VARCHAR(60)  NOT NULL,
    from_on      DATE         NOT NULL,
    to_on        DATE         NOT NULL COMMENT 'inclusive',
    proof_no     VARCHAR(60)  NOT NULL COMMENT 'the invoice or list by which the bureau finds the paper',
    recorded_by  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    recorded_at  DATETIME(3)  NOT NULL,
    live         TINYINT      NULL COMMENT '1 unless it was entered by mistake',
    voided_at    DATETIME(3)  NULL,
    void_reason  VARCHAR(200) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_insurance_cover_once (agreement_id, policy_no, from_on, live),
    KEY ix_insurance_cover_base (base_id, live)
);
