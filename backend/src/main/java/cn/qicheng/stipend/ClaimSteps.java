package cn.qicheng.stipend;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.stipend.domain.ClaimMove;
import cn.qicheng.stipend.domain.ClaimStep;
import cn.qicheng.stipend.domain.LineMove;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a move of a claim or a line together with its step, its entry in the trail and what it does to money; always inside a desk's act. */
@Singleton
class ClaimSteps {

    private final StipendClaims claims;
    private final MoneyPostings money;
    private final AuditTrail audit;
    private final ClaimMessages messages;
    private final Clock clock;

    ClaimSteps(StipendClaims claims, MoneyPostings money, AuditTrail audit, ClaimMessages messages, Clock clock) {
        this.claims = claims;
        this.money = money;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who moves, on which day it counts, and a word about it; empty if there is none. */
    record Because(Actor actor, LocalDate on, String note) {}

    static SubjectRef subject(String claimId) {
        return new SubjectRef("STIPEND_CLAIM", claimId);
    }

    static SubjectRef lineSubject(String lineId) {
        return new SubjectRef("STIPEND_LINE", lineId);
    }

    StipendClaim move(StipendClaim claim, ClaimMove move, Because because) {
        return write(claim, claim.after(move, now()), move, because);
    }

    /** Writes a move whose result was made by the claim itself, e.g. with its notice. */
    StipendClaim write(StipendClaim before, StipendClaim after, ClaimMove move, Because because) {
        var seq = claims.steps(List.of(before.id())).size() + 1;
        var moved = claims.moved(
                after,
                new ClaimStep(
                        before.id(),
                        seq,
                        move,
                        because.on(),
                        now(),
                        because.actor().personId(),
                        because.note()));
        audit.moved(subject(before.id()), move, before.state(), because.actor(), because.note());
        money.follow(before, move, because);
        messages.moved(moved, seq, move, because);
        return moved;
    }

    /** Writes a move of one line of the claim. */
    StipendLine write(StipendClaim claim, StipendLine before, StipendLine after, LineMove move, Because because) {
        var moved = claims.moved(after);
        money.follow(claim, before, move, because);
        audit.moved(lineSubject(before.id()), move, before.state(), because.actor(), because.note());
        messages.moved(moved, move, because);
        return moved;
    }

    /** Frees the months of a claim that came to nothing: they may be claimed again. */
    void free(StipendClaim claim, Because because) {
        for (var line : claims.lines(List.of(claim.id()))) {
            claims.moved(line.freed(now()));
            audit.noted(
                    lineSubject(line.id()),
                    "FREE",
                    because.actor(),
                    Role.SYSTEM,
                    "申领 %s 没有往下走，这个月可以再申领".formatted(claim.no()));
        }
    }

    /** Sets lines aside in a claim of their own; the whole claim is returned as it is. */
    StipendClaim setAside(StipendClaim claim, List<StipendLine> lines, Because because) {
        var all = claims.lines(List.of(claim.id()));
        if (lines.size() == all.size()) {
            return claim;
        }
        var ids = lines.stream().map(StipendLine::id).collect(Collectors.toSet());
        var before = claims.family(claim.submittedAs()).size() - 1;
        var aside = claim.setAside(Ulid.next(), before, lines);
        claims.setAside(
                aside,
                lines.stream().map(line -> line.within(aside.id())).toList(),
                claims.steps(List.of(claim.id())).stream()
                        .map(step -> step.in(aside.id()))
                        .toList(),
                claim.left(all.stream().filter(line -> !ids.contains(line.id())).toList()));
        audit.noted(
                subject(claim.id()),
                "SET_ASIDE",
                because.actor(),
                Role.SYSTEM,
                "%d 个人月另立 %s：%s".formatted(lines.size(), aside.no(), because.note()));
        audit.noted(subject(aside.id()), "SET_ASIDE", because.actor(), Role.SYSTEM, "从 %s 分出".formatted(claim.no()));
        return aside;
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
