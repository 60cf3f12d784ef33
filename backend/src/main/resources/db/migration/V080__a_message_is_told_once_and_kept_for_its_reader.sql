-- why:      what the product has to tell somebody is written with the change itself: for the inbox at once, for WeChat to be sent
-- locks:    none, new tables
-- way back: drop the tables; the changes themselves do not depend on them

CREATE TABLE message_inbox (
    id        CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind      VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    event     VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what happened; the same event is told once',
    title     VARCHAR(60)  NOT NULL,
    words     VARCHAR(400) NOT NULL,
    page      VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the app, without a leading slash',
    made_at   DATETIME(3)  NOT NULL,
    read_at   DATETIME(3)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_message_inbox_event (person_id, kind, event),
    KEY ix_message_inbox_newest (person_id, made_at, id),
    KEY ix_message_inbox_unread (person_id, read_at)
);

CREATE TABLE message_outbox (
    id            CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'that of the inbox entry',
    person_id     CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind          VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    page          VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    said          TEXT         NOT NULL COMMENT 'JSON: our words by our names; shortened when sent',
    district_code VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'whose officers see it; empty: the city only',
    state         VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    attempts      INT          NOT NULL,
    unsure        INT          NOT NULL COMMENT 'how often it may have been sent without our knowing',
    due_at        DATETIME(3)  NOT NULL,
    owner         CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    leased_until  DATETIME(3)  NULL COMMENT 'by the database''s clock',
    template_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'it was sent with',
    wechat_id     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    reason        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'why it waits, was kept back or failed',
    detail        VARCHAR(160) NULL,
    made_at       DATETIME(3)  NOT NULL,
    settled_at    DATETIME(3)  NULL,
    arrived_at    DATETIME(3)  NULL COMMENT 'WeChat told us that it arrived',
    PRIMARY KEY (id),
    KEY ix_message_outbox_due (state, due_at, id),
    KEY ix_message_outbox_newest (state, made_at, id),
    KEY ix_message_outbox_wechat (wechat_id),
    KEY ix_message_outbox_person (person_id, state)
);

CREATE TABLE message_consent (
    id          CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    person_id   CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    state       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    standing    BOOLEAN     NOT NULL COMMENT 'of a long-term template: never used up',
    given_at    DATETIME(3) NOT NULL COMMENT 'by WeChat''s clock once pushed, until then by ours',
    pushed      BOOLEAN     NOT NULL COMMENT 'WeChat told us',
    tapped      BOOLEAN     NOT NULL COMMENT 'the phone told us',
    message_id  CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NULL,
    changed_at  DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY ix_message_consent_person (person_id, template_id, state, given_at),
    KEY ix_message_consent_message (message_id)
);

CREATE TABLE message_answer (
    person_id    CHAR(26)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    template_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    answer       VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the last one; empty before any',
    answered_at  DATETIME(3) NULL COMMENT 'when we heard it',
    withdrawn_at DATETIME(3) NULL COMMENT 'when the person last switched it off, by WeChat''s clock',
    PRIMARY KEY (person_id, template_id)
) COMMENT 'the row is locked first by whoever changes the consents of a person and a template';

CREATE TABLE message_channel (
    id           VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    next_slot_at DATETIME(6)  NOT NULL COMMENT 'by the database''s clock: when the next message may leave, over all instances',
    paused_until DATETIME(3)  NULL,
    reason       VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    detail       VARCHAR(160) NULL,
    PRIMARY KEY (id)
) COMMENT 'WECHAT is the whole way; a row named like a kind says that its template is stopped';
INSERT INTO message_channel(id, next_slot_at) VALUES ('WECHAT', '2000-01-01');
