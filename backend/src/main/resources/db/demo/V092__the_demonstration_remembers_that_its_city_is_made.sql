-- why:      a start over a city that is all there asks for one row instead of looking at every account, base and post
-- locks:    metadata only, in the demonstration's database only
-- way back: the comment before

ALTER TABLE demo_story
    MODIFY id CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'story: how far it is lived; city: all of the demonstration is made, acts_done is the number of its people';
