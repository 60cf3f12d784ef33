-- why:      every act needs a person, the person's roles of this very moment, and a session that can be ended
-- locks:    none, new tables
-- way back: drop the tables

-- id_number and phone are sealed (AES-256-GCM); the *_index columns are HMACs, so that "held by one person only"
-- is a key of the table and not a search through cleartext.
CREATE TABLE person (
    id              CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    name            VARCHAR(60)  NULL COMMENT 'real name; NULL until bound or entered by an office',
    id_number       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'sealed',
    id_number_index CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    phone           VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'sealed',
    phone_index     CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    consent_version VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'wording agreed to when the ID number was given',
    consent_at      DATETIME(3)  NULL,
    suspended_at    DATETIME(3)  NULL,
    created_at      DATETIME(3)  NOT NULL,
    version         BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_person_id_number_index (id_number_index),
    UNIQUE KEY uk_person_phone_index (phone_index)
);

CREATE TABLE wechat_identity (
    id         VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'appid / openid',
    person_id  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (id),
    KEY ix_wechat_identity_person (person_id)
);

-- A grant taken away keeps its row and frees its key: active is 1 or NULL.
CREATE TABLE role_grant (
    id         CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id  CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    role       VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scope      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'base id, district code, or *',
    active     TINYINT     NULL,
    granted_at DATETIME(3) NOT NULL,
    granted_by VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    revoked_at DATETIME(3) NULL,
    revoked_by VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_role_grant_active (person_id, role, scope, active),
    KEY ix_role_grant_role_scope (role, scope, active)
);

-- One sign-in on one phone, with all the refresh tokens that came out of it.
CREATE TABLE sign_in_session (
    id         CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id  CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    created_at DATETIME(3) NOT NULL,
    ends_at    DATETIME(3) NOT NULL COMMENT 'absolute limit, whatever is refreshed',
    ended_at   DATETIME(3) NULL,
    ended_why  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (id),
    KEY ix_sign_in_session_person (person_id),
    KEY ix_sign_in_session_ends_at (ends_at)
);

CREATE TABLE refresh_token (
    id         CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the token; the token itself is on the phone only',
    session_id CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_at  DATETIME(3) NOT NULL,
    used_at    DATETIME(3) NULL,
    PRIMARY KEY (id),
    KEY ix_refresh_token_session (session_id)
);
