-- why:      a district's result goes to the city and on to the province with all that proves it, and nobody fills it in again
-- locks:    none, new tables
-- way back: drop the tables

CREATE TABLE promotion_package (
    id            CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    round_id      CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    to_edition_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NULL for the archive that goes to the province',
    manifest      TEXT        NOT NULL COMMENT 'canonical JSON with the fingerprint of every file',
    signature     VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Ed25519 over the manifest, Base64',
    sha256        CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the archive',
    archive       MEDIUMBLOB  NOT NULL,
    made_at       DATETIME(3) NOT NULL,
    made_by       CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (id),
    KEY ix_promotion_package_round (round_id),
    KEY ix_promotion_package_sha256 (sha256)
);

CREATE TABLE promotion_key (
    id          TINYINT      NOT NULL COMMENT 'always 1',
    private_key VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sealed',
    public_key  VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at     DATETIME(3)  NOT NULL,
    PRIMARY KEY (id)
);
