package cn.qicheng.title;

import cn.qicheng.audit.AuditTrail;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.notice.HeldLine;
import cn.qicheng.notice.NoticeBoard;
import cn.qicheng.notice.NoticeClosed;
import cn.qicheng.notice.ObjectionSettled;
import cn.qicheng.notice.ObjectionSettled.Outcome;
import cn.qicheng.title.domain.FounderTitle;
import cn.qicheng.title.domain.FounderTitles;
import cn.qicheng.title.domain.TitleMove;
import cn.qicheng.title.domain.TitleState;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What the end of a notice and the answers to objections do to titles. An unanswered objection holds its own line; upheld, it
 * takes the title off, or revokes it if it had been granted meanwhile.
 */
@Singleton
class TitleNotices {

    private final FounderTitles titles;
    private final TitleLedger ledger;
    private final NoticeBoard notices;
    private final AuditTrail audit;

    TitleNotices(FounderTitles titles, TitleLedger ledger, NoticeBoard notices, AuditTrail audit) {
        this.titles = titles;
        this.ledger = ledger;
        this.notices = notices;
        this.audit = audit;
    }

    @EventListener
    void closed(NoticeClosed over) {
        over.subjects().stream()
                .filter(TitleNotices::isTitle)
                .filter(subject -> !holds(over.held(), subject))
                .forEach(this::clear);
    }

    @EventListener
    void settled(ObjectionSettled answer) {
        var subject = answer.about().subject();
        if (!isTitle(subject)) {
            return;
        }
        if (answer.outcome() == Outcome.UPHELD) {
            upheld(title(subject), answer);
        } else if (over(answer.noticeId()) && !holds(answer.stillHeld(), subject)) {
            clear(subject);
        }
    }

    private boolean over(String noticeId) {
        return notices.view(noticeId).state().equals("CLOSED");
    }

    private void upheld(FounderTitle title, ObjectionSettled answer) {
        var reason = "异议 %s 成立：%s".formatted(answer.objectionNo(), answer.answer());
        if (title.state() == TitleState.AWARDED) {
            titles.moved(title.moved(TitleMove.REVOKE, reason));
            ledger.giveBack(title, reason, answer.by());
            audit.moved(TitleDesk.self(title.id()), TitleMove.REVOKE, title.state(), answer.by(), reason);
        } else if (title.stands()) {
            titles.moved(title.moved(TitleMove.REMOVE, reason));
            ledger.release(title, reason, answer.by());
            audit.moved(TitleDesk.self(title.id()), TitleMove.REMOVE, title.state(), answer.by(), reason);
        }
    }

    private void clear(SubjectRef subject) {
        var title = title(subject);
        if (title.state() == TitleState.ON_NOTICE) {
            titles.moved(title.moved(TitleMove.CLEAR));
            audit.moved(TitleDesk.self(title.id()), TitleMove.CLEAR, title.state(), Actor.SYSTEM, "");
        }
    }

    private FounderTitle title(SubjectRef subject) {
        return titles.byId(subject.id()).orElseThrow(TitleProblems::absent);
    }

    private static boolean isTitle(SubjectRef subject) {
        return subject.kind().equals(TitleDesk.self("").kind());
    }

    private static boolean holds(List<HeldLine> held, SubjectRef subject) {
        return held.stream().anyMatch(line -> line.subject().equals(subject));
    }
}
