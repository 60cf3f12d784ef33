package cn.qicheng.activity;

import cn.qicheng.activity.domain.MentorRequestMove;
import cn.qicheng.activity.domain.MentorRequestState;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody asked a mentor. {@code openKey} is mentor and person while it waits, so that one does. */
@MappedEntity("mentor_request")
record MentorRequestRow(
        @Id String id,
        String mentorId,
        String personId,
        @Nullable String openKey,
        String words,
        MentorRequestState state,
        @Nullable String answer,
        Instant askedAt,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Version long version) {

    static String openKey(String mentorId, String personId) {
        return mentorId + "/" + personId;
    }

    MentorRequestRow settled(MentorRequestMove move, @Nullable String said, String by, Instant at) {
        return new MentorRequestRow(
                id, mentorId, personId, null, words, move.applyTo(state), said, askedAt, at, by, version);
    }
}
