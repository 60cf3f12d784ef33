package cn.qicheng.scene;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where codes are put up and taken down. A scene is random and says nothing: who it stands for is known here alone, so a
 * code that was photographed tells no id and a revoked one leads nowhere. Whether the actor may is asked by the module that
 * owns the subject.
 */
@Singleton
public class SceneDesk {

    /** 142 random bits; WeChat takes 32 characters. */
    private static final int LENGTH = 24;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final SceneRows rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SceneDesk(SceneRows rows, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    static String liveKey(SubjectRef subject) {
        return subject.kind() + "/" + subject.id();
    }

    /** Returns the code in force for the subject, making one if there is none; {@code life} null is for ever. */
    @Transactional
    public SceneView putUp(SubjectRef subject, @Nullable Duration life, Actor actor, Role as) {
        var held = rows.findByLiveKey(liveKey(subject));
        if (held.isPresent() && !held.get().over(now())) {
            return SceneView.of(held.get());
        }
        held.ifPresent(over -> rows.revoke(liveKey(subject), now(), Actor.SYSTEM.personId()));
        var made = rows.put(
                next(),
                subject.kind(),
                subject.id(),
                liveKey(subject),
                actor.personId(),
                now(),
                life == null ? null : now().plus(life));
        if (made == 1) {
            audit.noted(subject, "CODE_PUT_UP", actor, as, "");
        }
        return inForce(subject);
    }

    /** Takes the code and its link out of force; what is down already stays down. */
    @Transactional
    public void takeDown(SubjectRef subject, Actor actor, Role as) {
        if (rows.revoke(liveKey(subject), now(), actor.personId()) == 1) {
            audit.noted(subject, "CODE_TAKEN_DOWN", actor, as, "");
        }
    }

    public SceneView inForce(SubjectRef subject) {
        return rows.findByLiveKey(liveKey(subject))
                .filter(row -> !row.over(now()))
                .map(SceneView::of)
                .orElseThrow(SceneProblems::noneInForce);
    }

    private String next() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
