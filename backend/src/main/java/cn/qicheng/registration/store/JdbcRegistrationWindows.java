package cn.qicheng.registration.store;

import cn.qicheng.kernel.Ulid;
import cn.qicheng.registration.domain.RegistrationWindow;
import cn.qicheng.registration.domain.RegistrationWindows;
import cn.qicheng.registration.domain.WindowPost;
import cn.qicheng.registration.domain.WindowState;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
class JdbcRegistrationWindows implements RegistrationWindows {

    private final WindowRows windows;
    private final WindowPostRows posts;

    JdbcRegistrationWindows(WindowRows windows, WindowPostRows posts) {
        this.windows = windows;
        this.posts = posts;
    }

    @Override
    public void add(RegistrationWindow planned, Map<String, Integer> quotas, String planKey) {
        windows.save(WindowRow.of(planned));
        windows.keepPlanKey(planned.id(), planKey);
        posts.saveAll(quotas.entrySet().stream()
                .map(post -> WindowPostRow.planned(Ulid.next(), planned.id(), post.getKey(), post.getValue()))
                .toList());
    }

    @Override
    public Optional<String> plannedUnder(String planKey) {
        return windows.plannedUnder(planKey);
    }

    @Override
    public RegistrationWindow moved(RegistrationWindow moved) {
        return windows.update(WindowRow.of(moved)).toWindow();
    }

    @Override
    public Optional<RegistrationWindow> byId(String id) {
        return windows.findById(id).map(WindowRow::toWindow);
    }

    @Override
    public List<RegistrationWindow> list(Set<WindowState> states, int page, int size) {
        return windows.latest(states, size, (long) page * size).stream()
                .map(WindowRow::toWindow)
                .toList();
    }

    @Override
    public long count(Set<WindowState> states) {
        return windows.countByStateIn(states);
    }

    @Override
    public Map<String, Sum> sums(Collection<String> windowIds) {
        if (windowIds.isEmpty()) {
            return Map.of();
        }
        return posts.sums(windowIds).stream()
                .collect(Collectors.toMap(
                        WindowSumRow::windowId,
                        row -> new Sum(row.places(), row.taken(), row.reserved(), row.positions())));
    }

    @Override
    public List<WindowPost> posts(String windowId) {
        return posts.findByWindowIdOrderById(windowId).stream()
                .map(WindowPostRow::toPost)
                .toList();
    }

    @Override
    public Optional<WindowPost> post(String windowId, String positionId) {
        return posts.findByWindowIdAndPositionId(windowId, positionId).map(WindowPostRow::toPost);
    }

    @Override
    public void waitForPublication() {
        posts.waitForPublication();
    }

    @Override
    public Set<String> offeredElsewhere(Collection<String> positionIds, Instant now) {
        return positionIds.isEmpty() ? Set.of() : Set.copyOf(posts.offeredAt(positionIds, now));
    }

    @Override
    public List<WindowPost> endedOffers(Collection<String> positionIds, Instant now) {
        return positionIds.isEmpty()
                ? List.of()
                : posts.endedAt(positionIds, now).stream()
                        .map(WindowPostRow::toPost)
                        .toList();
    }

    @Override
    public void offer(String windowId, Map<String, Integer> quotas, Instant now) {
        posts.letGoOfEnded(quotas.keySet(), now);
        quotas.forEach((positionId, quota) -> posts.offer(windowId, positionId, quota));
        posts.dropWhatIsNotOffered(windowId);
    }

    @Override
    public int withdrawOffer(String windowId) {
        // The update waits for everybody who is taking a place; what is counted after it is final.
        posts.withdraw(windowId);
        return posts.promised(windowId);
    }
}
