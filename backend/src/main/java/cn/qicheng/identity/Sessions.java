package cn.qicheng.identity;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.AccessTokens.Bearer;
import cn.qicheng.identity.SessionBook.NewSession;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Digest;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.GatheredReads;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/**
 * Sign-ins that last: a session per phone, kept alive by refresh tokens that are good once.
 *
 * <p>A refresh token that comes a second time was stolen, or its thief was first; nobody can tell, so the session ends for
 * both. The true owner signs in again with one tap.
 */
@Singleton
class Sessions {

    private static final int TOKEN_BYTES = 32;
    private static final int SESSIONS_AT_ONCE = 256;

    private final SessionRows sessions;
    private final SessionBook book;
    private final HeldSessions heldSessions;
    private final RefreshTokenRows refreshTokens;
    private final AccessTokens accessTokens;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration idle;
    private final Duration absolute;
    private final RecentActors recent;
    private final GatheredReads<String, List<HeldSession>> reads;
    private final SecureRandom random = new SecureRandom();

    /** What the phone keeps. */
    record Tokens(String personId, String accessToken, String refreshToken, long expiresInSeconds) {}

    /** What became of a refresh. Returned, not thrown: the end of a session must be committed before it is told. */
    sealed interface Rotation {
        record Renewed(Tokens tokens) implements Rotation {}

        record Unknown() implements Rotation {}

        record Reused(String sessionId) implements Rotation {}
    }

    Sessions(
            SessionRows sessions,
            SessionBook book,
            HeldSessions heldSessions,
            RefreshTokenRows refreshTokens,
            AccessTokens accessTokens,
            AuditTrail audit,
            Clock clock,
            RecentActors recent,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            @Value("${qicheng.session.idle}") Duration idle,
            @Value("${qicheng.session.absolute}") Duration absolute) {
        this.sessions = sessions;
        this.book = book;
        this.heldSessions = heldSessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.clock = clock;
        this.idle = idle;
        this.absolute = absolute;
        this.recent = recent;
        this.reads = new GatheredReads<>(this::heldBy, blocking, SESSIONS_AT_ONCE);
    }

    /** For a person who may sign in; see {@link WeChatAccounts.WeChatAccount#mayEnter}. */
    Tokens begin(String personId) {
        var now = now();
        var session = new SessionRow(Ulid.next(), personId, now, now.plus(absolute), null, null);
        var refreshToken = newRefreshToken();
        book.enter(new NewSession(session, Digest.sha256(refreshToken)));
        return tokens(session, refreshToken);
    }

    @Transactional
    Rotation rotate(String refreshToken) {
        var now = now();
        var row = refreshTokens.findById(Digest.sha256(refreshToken)).orElse(null);
        if (row == null) {
            return new Rotation.Unknown();
        }
        var session = sessions.findById(row.sessionId()).orElseThrow();
        if (refreshTokens.use(row.id(), now) == 0) {
            sessions.end(session.id(), now, "REUSED");
            recent.forget();
            note("REFRESH_REUSED", session);
            return new Rotation.Reused(session.id());
        }
        if (session.endedAt() != null
                || !session.endsAt().isAfter(now)
                || !row.issuedAt().plus(idle).isAfter(now)) {
            return new Rotation.Unknown();
        }
        return new Rotation.Renewed(issue(session, now));
    }

    /** Ends the session a refresh token belongs to; one that is unknown has nothing to end. */
    @Transactional
    void end(String refreshToken) {
        var session = refreshTokens
                .findById(Digest.sha256(refreshToken))
                .flatMap(row -> sessions.findById(row.sessionId()))
                .orElse(null);
        if (session != null && sessions.end(session.id(), now(), "SIGNED_OUT") == 1) {
            recent.forget();
            note("SIGNED_OUT", session);
        }
    }

    /** Asks the database who is behind a token now: one query, so that a grant taken away counts on the next call. */
    Actor actorBehind(String accessToken) {
        var bearer = accessTokens.read(accessToken);
        return actorOf(bearer, heldSessions.of(List.of(bearer.sessionId())));
    }

    /** The same for many at once: sessions that are not known from a moment ago share one query. */
    CompletableFuture<Actor> soonBehind(String accessToken) {
        Bearer bearer;
        try {
            bearer = accessTokens.read(accessToken);
        } catch (DomainProblem refused) {
            return CompletableFuture.failedFuture(refused);
        }
        var known = recent.of(bearer.sessionId(), clock.instant())
                .filter(actor -> actor.personId().equals(bearer.personId()));
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        var began = System.nanoTime();
        return reads.read(bearer.sessionId()).thenApply(held -> {
            var rows = held.orElse(List.of());
            var actor = actorOf(bearer, rows);
            recent.remember(bearer.sessionId(), actor, rows.getFirst().endsAt(), began);
            return actor;
        });
    }

    private Map<String, List<HeldSession>> heldBy(Set<String> sessionIds) {
        return heldSessions.of(sessionIds).stream().collect(Collectors.groupingBy(HeldSession::sessionId));
    }

    private Actor actorOf(Bearer bearer, List<HeldSession> held) {
        if (held.isEmpty()) {
            throw IdentityProblems.sessionEnded();
        }
        var first = held.getFirst();
        if (first.suspendedAt() != null) {
            throw IdentityProblems.suspended();
        }
        if (!first.personId().equals(bearer.personId())
                || first.endedAt() != null
                || !first.endsAt().isAfter(clock.instant())) {
            throw IdentityProblems.sessionEnded();
        }
        Set<Actor.Grant> grants = new HashSet<>();
        for (var row : held) {
            if (row.role() != null && row.scope() != null) {
                grants.add(new Actor.Grant(Role.valueOf(row.role()), row.scope()));
            }
        }
        return new Actor(first.personId(), first.name() == null ? People.NAMELESS : first.name(), grants);
    }

    private Tokens issue(SessionRow session, Instant now) {
        var refreshToken = newRefreshToken();
        refreshTokens.save(new RefreshTokenRow(Digest.sha256(refreshToken), session.id(), now, null));
        return tokens(session, refreshToken);
    }

    private String newRefreshToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Tokens tokens(SessionRow session, String refreshToken) {
        return new Tokens(
                session.personId(),
                accessTokens.write(new Bearer(session.personId(), session.id())),
                refreshToken,
                accessTokens.lifetime().toSeconds());
    }

    private void note(String act, SessionRow session) {
        var holder = new Actor(session.personId(), People.NAMELESS, Set.of());
        audit.noted(SessionBook.subject(session.id()), act, holder, Role.SYSTEM, "");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
