package cn.qicheng.scene;

import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.wechat.CodeGateway;
import cn.qicheng.wechat.CodeGateway.CodeOrder;
import cn.qicheng.wechat.LinkGateway;
import cn.qicheng.wechat.LinkGateway.LinkOrder;
import cn.qicheng.wechat.WeChatFailure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codes for reading: what one stands for, its picture and its link, which WeChat makes once and we keep. */
@Singleton
public class SceneBoard {

    /** The one page that codes and links lead to. */
    static final String LANDING = "pages/scene";

    private static final int PICTURE_WIDTH = 430;

    /** A link that is about to die is replaced: it may be on its way in an SMS. */
    private static final Duration LINK_MUST_LAST = Duration.ofDays(7);

    private final SceneRows rows;
    private final CodeGateway codes;
    private final LinkGateway links;
    private final Map<String, SceneKind> kinds;
    private final Clock clock;

    SceneBoard(SceneRows rows, CodeGateway codes, LinkGateway links, List<SceneKind> kinds, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.links = links;
        this.kinds = kinds.stream().collect(Collectors.toMap(SceneKind::name, Function.identity()));
        this.clock = clock;
    }

    /** What the scene stands for, to anybody. */
    public SceneCard card(String scene) {
        var row = alive(scene);
        return Optional.ofNullable(kinds.get(row.kind()))
                .flatMap(kind -> kind.card(row.subjectId()))
                .orElseThrow(SceneProblems::over);
    }

    /** What the scene stands for, to the module that put it up. */
    public SubjectRef subjectOf(String scene) {
        var row = alive(scene);
        return new SubjectRef(row.kind(), row.subjectId());
    }

    public byte[] picture(String scene) {
        var row = alive(scene);
        return rows.picture(row.scene()).map(Base64.getDecoder()::decode).orElseGet(() -> {
            var picture = made(() -> codes.code(new CodeOrder(row.scene(), LANDING, PICTURE_WIDTH)));
            rows.keepPicture(row.scene(), Base64.getEncoder().encodeToString(picture));
            return picture;
        });
    }

    /** A link to what the subject's code stands for; the one before is given again while it still lasts. */
    public SceneLink link(SubjectRef subject) {
        var row = rows.findByLiveKey(SceneDesk.liveKey(subject))
                .filter(held -> !held.over(now()))
                .orElseThrow(SceneProblems::noneInForce);
        if (row.link() != null && row.linkUntil() != null && row.linkUntil().isAfter(now().plus(LINK_MUST_LAST))) {
            return new SceneLink(row.link(), row.linkUntil());
        }
        var url = made(() -> links.urlLink(new LinkOrder(LANDING, "scene=" + row.scene(), LinkGateway.LONGEST_DAYS)));
        var until = now().plus(Duration.ofDays(LinkGateway.LONGEST_DAYS));
        rows.keepLink(row.scene(), url, until);
        return new SceneLink(url, until);
    }

    private SceneRow alive(String scene) {
        var row = rows.findById(scene).orElseThrow(SceneProblems::unknown);
        if (row.over(now())) {
            throw SceneProblems.over();
        }
        return row;
    }

    private interface Making<T> {
        T make();
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (WeChatFailure failure) {
            throw SceneProblems.weChatAway();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
