-- why:      bases are accredited by the city and everything else refers to them; one row per credit code
-- locks:    none, new table
-- way back: drop the table

CREATE TABLE trainee_base (
    id                   CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    credit_code          CHAR(18)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name                 VARCHAR(100) NOT NULL,
    org_type             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    district_code        VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    headcount            INT          NOT NULL COMMENT 'people employed',
    address              VARCHAR(200) NOT NULL,
    contact_name         VARCHAR(50)  NOT NULL,
    contact_phone_sealed VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'encrypted; empty if none',
    accredited_on        DATE         NOT NULL,
    plaque_no            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state                VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    bank_name            VARCHAR(100) NULL,
    account_name         VARCHAR(100) NULL,
    account_no_sealed    VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'encrypted',
    version              BIGINT       NOT NULL,
    entered_at           DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_trainee_base_credit_code (credit_code),
    UNIQUE KEY uk_trainee_base_plaque_no (plaque_no),
    KEY ix_trainee_base_district (district_code, name)
);
