-- why:      an opinion may have 500 characters and is led into with "资格审核没有通过："; the whole must fit, or the
--           rejection itself fails
-- locks:    none: a longer VARCHAR of the same kind only changes the definition
-- way back: the former lengths, as long as nothing longer is stored

ALTER TABLE registration MODIFY release_reason VARCHAR(600) NULL;

ALTER TABLE audit_entry MODIFY reason VARCHAR(600) NOT NULL;
