package cn.qicheng.registration;

import cn.qicheng.position.PositionView;
import cn.qicheng.position.Positions;
import cn.qicheng.registration.DrawView.LotView;
import cn.qicheng.registration.domain.DrawEntry;
import cn.qicheng.registration.domain.DrawResult;
import cn.qicheng.registration.domain.Draws;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WindowState;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/** A draw in public: what anybody needs to make it again, and nothing about anybody. */
@Singleton
public class DrawBoard {

    /** More lots than a city's window draws; the file holds them all. */
    private static final int ALL = 1_000_000;

    private final Draws draws;
    private final RegistrationWindows windows;
    private final Positions positions;
    private final Clock clock;

    DrawBoard(Draws draws, RegistrationWindows windows, Positions positions, Clock clock) {
        this.draws = draws;
        this.windows = windows;
        this.positions = positions;
        this.clock = clock;
    }

    public DrawView view(String windowId) {
        var window = drawing(windowId);
        var arrived = draws.arrivedPerPost(windowId);
        var posts = new ArrayList<DrawView.Post>();
        positions.views(arrived.keySet()).values().stream()
                .sorted(Comparator.comparing(PositionView::baseName).thenComparing(PositionView::title))
                .forEach(post -> posts.add(new DrawView.Post(
                        post.id(), post.title(), post.baseName(), arrived.getOrDefault(post.id(), 0))));
        return new DrawView(
                window.id(),
                window.name(),
                window.phase(clock.instant()).name(),
                window.opensAt(),
                window.terms().arrivalsEnd(window.opensAt()),
                window.drawnAt(),
                Objects.requireNonNull(window.terms().seedHash()),
                window.drawnAt() == null ? null : draws.seedOf(windowId),
                arrived.values().stream().mapToLong(Integer::longValue).sum(),
                posts);
    }

    /** Lists the lots by rank, of one post or (with an empty id) of all of them; nothing before the draw is made. */
    public Page<LotView> lots(String windowId, String positionId, int page, int size) {
        drawing(windowId);
        return new Page<>(
                draws.drawn(windowId, positionId, page, size).stream()
                        .map(DrawBoard::lot)
                        .toList(),
                draws.countDrawn(windowId, positionId),
                page,
                size);
    }

    /**
     * Returns everything as a file that {@code docs/tools/recompute-draw.mjs} makes the draw again from.
     */
    public String csv(String windowId) {
        var window = drawing(windowId);
        var text = new StringBuilder();
        text.append("window,").append(window.id()).append('\n');
        text.append("seedSha256,").append(window.terms().seedHash()).append('\n');
        text.append("seed,")
                .append(window.drawnAt() == null ? "" : draws.seedOf(windowId))
                .append('\n');
        text.append("post,drawNo,lot,rank,result\n");
        for (var entry : draws.drawn(windowId, "", 0, ALL)) {
            var lot = lot(entry);
            text.append(String.join(
                            ",",
                            lot.positionId(),
                            String.valueOf(lot.drawNo()),
                            lot.lot(),
                            String.valueOf(lot.rank()),
                            lot.result()))
                    .append('\n');
        }
        return text.toString();
    }

    private static LotView lot(DrawEntry entry) {
        return new LotView(
                entry.positionId(),
                entry.drawNo(),
                Objects.requireNonNull(entry.hash()),
                Objects.requireNonNull(entry.rank()),
                PUBLICLY.getOrDefault(entry.result(), entry.result()).name());
    }

    /** What happened to a person after the lot is theirs alone; the lot gave a place. */
    private static final Map<DrawResult, DrawResult> PUBLICLY =
            Map.of(DrawResult.REGISTERED, DrawResult.PLACE, DrawResult.FORFEITED, DrawResult.PLACE);

    private RegistrationWindow drawing(String windowId) {
        var window = windows.byId(windowId)
                .filter(found -> found.state() == WindowState.PUBLISHED || found.state() == WindowState.RECONCILED)
                .orElseThrow(RegistrationProblems::windowAbsent);
        if (!window.terms().draws()) {
            throw RegistrationProblems.noDraw();
        }
        return window;
    }
}
