package cn.qicheng.judging;

import cn.qicheng.competition.EditionFacts;
import cn.qicheng.judging.domain.JudgingRound;
import cn.qicheng.judging.domain.Seat;
import cn.qicheng.judging.domain.Selection.Choice;
import cn.qicheng.judging.domain.Selection.Fate;
import cn.qicheng.judging.domain.Starter;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What judges and founders are told; always inside the transaction of what happened. */
@Singleton
class JudgingMessages {

    private final MessageDesk messages;
    private final JudgingBook book;

    JudgingMessages(MessageDesk messages, JudgingBook book) {
        this.messages = messages;
        this.book = book;
    }

    /** Tells each judge once how many sheets wait. */
    void assigned(JudgingRound round, EditionFacts edition, Collection<Seat> seats, Instant now) {
        var perJudge = seats.stream().collect(Collectors.groupingBy(Seat::judgeId, Collectors.counting()));
        messages.tellAll(perJudge.entrySet().stream()
                .map(judge -> about(round, edition, judge.getKey(), "", "%d 张评分表等你打分".formatted(judge.getValue()), now))
                .toList());
    }

    /** Tells a judge who was called after the draw. */
    void called(JudgingRound round, EditionFacts edition, Seat seat, Instant now) {
        var why = seat.calledAs() == Seat.CalledAs.GAP ? "评分相差大，请你加评一个项目" : "请你补评一个项目";
        messages.tell(about(round, edition, seat.judgeId(), "." + seat.id(), why, now));
    }

    /** Tells every founder of a sealed round that the result is out; the rank stands on the page alone. */
    void sealed(JudgingRound round, EditionFacts edition, List<Choice> choices, List<Starter> starters, Instant now) {
        Map<String, Starter> byEntry =
                starters.stream().collect(Collectors.toMap(Starter::entryId, Function.identity()));
        messages.tellAll(choices.stream()
                .map(choice -> {
                    var starter = Objects.requireNonNull(
                            byEntry.get(choice.placed().contender().entryId()));
                    var selected = choice.fate() == Fate.SELECTED;
                    return Message.to(
                                    starter.personId(),
                                    MessageKind.COMPETITION_RESULT,
                                    round.id() + "." + starter.entryId() + "." + round.attempt())
                            .saying("what", edition.name())
                            .saying("result", selected ? "评审入选" : "没有入选")
                            .saying("when", now)
                            .saying("note", selected ? "名次和每项平均分在结果页" : "名次和为什么没入选在结果页")
                            .opening("pages/my-result-list")
                            .inDistrict(starter.districtCode());
                })
                .toList());
    }

    private Message about(
            JudgingRound round, EditionFacts edition, String judgeId, String event, String note, Instant now) {
        var lastDay = edition.judgingUntil() == null
                ? ChinaTime.dayOf(now)
                        .plusDays(book.version(round.policyVersion()).scoringDays())
                : edition.judgingUntil();
        return Message.to(judgeId, MessageKind.JUDGING_ASSIGNED, round.id() + event)
                .saying("what", edition.name())
                .untilTheEndOf("when", lastDay)
                .saying("note", note)
                .opening("judge/round-sheets?id=" + round.id());
    }
}
