package cn.qicheng.content;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.identity.WeChatNames;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.wechat.ContentGateway;
import cn.qicheng.wechat.ContentGateway.Place;
import cn.qicheng.wechat.WeChatFailure;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where texts are judged. A module asks {@link #screen} before its transaction begins, and within it hands the answer to
 * {@link #keep}: what passed is simply stored, what WeChat would not decide is stored and held back from others until a
 * person has looked. The act itself is never refused because WeChat is away; only what breaks the law is.
 */
@Singleton
public class ContentDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ContentDesk.class);

    /** After this long a text that WeChat could not judge goes to a person. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private final ContentGateway weChat;
    private final WeChatNames names;
    private final ContentRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    ContentDesk(ContentGateway weChat, WeChatNames names, ContentRows rows, AuditTrail audit, Clock clock) {
        this.weChat = weChat;
        this.names = names;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks WeChat about a text that others will read. Call it outside any transaction.
     *
     * @param field as the request names it, for the refusal
     */
    public Screening screen(@Nullable String text, String field, Actor author) {
        if (text == null || text.isBlank()) {
            return Screening.NOTHING;
        }
        var verdict = judge(text, author.personId());
        if (verdict.hold() == Screening.Hold.REJECTED) {
            throw ContentProblems.risky(field);
        }
        return verdict;
    }

    /** Holds the text back if it was not passed; what was held for the field before is forgotten. */
    @Transactional
    public void keep(Screening screening, SubjectRef subject, String field, Actor author) {
        rows.forget(subject.kind(), subject.id(), field);
        if (screening.hold() == null || screening.text() == null) {
            return;
        }
        rows.save(new ContentRow(
                Ulid.next(),
                subject.kind(),
                subject.id(),
                field,
                author.personId(),
                screening.text(),
                ContentState.valueOf(screening.hold().name()),
                screening.label(),
                now(),
                null,
                null,
                null));
    }

    /** A person's word on a text WeChat would not judge. */
    @Transactional
    public void decide(DecideContent act, Actor actor) {
        var row = rows.findById(act.id()).orElseThrow(ContentProblems::absent);
        var state = act.passes() ? ContentState.PASSED : ContentState.REJECTED;
        if (row.state() != ContentState.TO_REVIEW
                || rows.decide(row.id(), row.state(), state, row.label(), now(), actor.personId(), act.reason()) == 0) {
            throw ContentProblems.alreadyDecided();
        }
        audit.noted(
                new SubjectRef(row.subjectKind(), row.subjectId()),
                "TEXT_" + state,
                actor,
                Role.CITY_OFFICER,
                act.reason());
    }

    /** Asks WeChat again about what it could not be asked; after half an hour a person is asked instead. */
    public int askAgain() {
        var settled = 0;
        for (var row : rows.findByStateOrderByMadeAt(ContentState.UNASKED)) {
            var verdict = judge(row.words(), row.authorId());
            var next = stateAfter(verdict);
            if (next == ContentState.UNASKED && row.madeAt().plus(PATIENCE).isAfter(now())) {
                continue;
            }
            settled += settle(row, next == ContentState.UNASKED ? ContentState.TO_REVIEW : next, verdict.label());
        }
        return settled;
    }

    /** Each in a transaction of its own, with its entry; between two of them WeChat is asked. */
    @Transactional
    protected int settle(ContentRow row, ContentState next, int label) {
        var settled = rows.decide(row.id(), ContentState.UNASKED, next, label, now(), Actor.SYSTEM.personId(), "");
        if (settled > 0) {
            audit.noted(
                    new SubjectRef(row.subjectKind(), row.subjectId()),
                    "TEXT_" + next,
                    Actor.SYSTEM,
                    Role.SYSTEM,
                    next == ContentState.TO_REVIEW ? "微信没有给出结论" : "微信补查");
        }
        return settled;
    }

    private static ContentState stateAfter(Screening verdict) {
        return verdict.hold() == null
                ? ContentState.PASSED
                : ContentState.valueOf(verdict.hold().name());
    }

    private Screening judge(String text, String authorId) {
        var openid = names.openidOf(authorId);
        if (openid.isEmpty()) {
            return new Screening(text, Screening.Hold.TO_REVIEW, 0);
        }
        try {
            var shortened = text.codePointCount(0, text.length()) <= ContentGateway.LONGEST_TEXT
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, ContentGateway.LONGEST_TEXT));
            var verdict = weChat.judge(openid.get(), shortened, Place.COMMENT);
            var hold = switch (verdict.suggestion()) {
                case PASS -> null;
                case REVIEW -> Screening.Hold.TO_REVIEW;
                case RISKY -> Screening.Hold.REJECTED;
            };
            return new Screening(text, hold, verdict.label());
        } catch (WeChatFailure.RiskyContent risky) {
            return new Screening(text, Screening.Hold.REJECTED, 0);
        } catch (WeChatFailure.NotRecentlyHere | WeChatFailure.UnknownRecipient cannotJudge) {
            return new Screening(text, Screening.Hold.TO_REVIEW, 0);
        } catch (WeChatFailure away) {
            LOG.warn("a text waits for its check: {}", away.getMessage());
            return new Screening(text, Screening.Hold.UNASKED, 0);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
