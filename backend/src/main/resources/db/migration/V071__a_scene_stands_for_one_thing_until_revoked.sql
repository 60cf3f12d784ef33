-- why:      a code on a wall may be photographed: it carries a random scene, and what it stands for is known here alone
-- locks:    none, new tables
-- way back: drop the tables; codes that hang somewhere lead nowhere then

CREATE TABLE scene (
    scene      VARCHAR(32)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    kind       VARCHAR(30)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject_id VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    live_key   VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'kind/subject while in force, NULL afterwards',
    made_by    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    made_at    DATETIME(3)  NOT NULL,
    expires_at DATETIME(3)  NULL,
    revoked_at DATETIME(3)  NULL,
    revoked_by VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    link       VARCHAR(255) NULL,
    link_until DATETIME(3)  NULL,
    PRIMARY KEY (scene),
    UNIQUE KEY uk_scene_live (live_key)
);

-- Apart from the scene, so that resolving a code reads no picture.
CREATE TABLE scene_picture (
    scene   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    picture MEDIUMTEXT  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'base64',
    PRIMARY KEY (scene)
);
