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
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A draw in public: what anybody needs to make it again, and nothing about anybody. */
@Singleton
public class DrawBoard {

    /** Lots of the file that are read at once. */
    private static final int AT_ONCE = 5_000;

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
     * Returns everything as a file that {@code docs/tools/recompute-draw.mjs} makes the draw again from. It is read from the
     * database while it is sent: a city's draw has more lots than one request may hold in memory.
     */
    public InputStream csv(String windowId) {
        var window = drawing(windowId);
        var drawn = window.drawnAt() != null;
        var head = "window,%s\nseedSha256,%s\nseed,%s\npost,drawNo,lot,rank,result\n"
                .formatted(window.id(), window.terms().seedHash(), drawn ? draws.seedOf(windowId) : "");
        var pages = drawn
                ? Stream.iterate(0, page -> page + 1)
                        .map(page -> draws.drawn(windowId, "", page, AT_ONCE))
                        .takeWhile(page -> !page.isEmpty())
                        .map(DrawBoard::lines)
                : Stream.<String>empty();
        var parts = Stream.concat(Stream.of(head), pages).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String lines(List<DrawEntry> page) {
        var text = new StringBuilder();
        for (var entry : page) {
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
