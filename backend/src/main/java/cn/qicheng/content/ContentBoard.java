package cn.qicheng.content;

import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.TaskSource;
import cn.qicheng.web.Page;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which texts are held back, and those that wait for a person. */
@Singleton
public class ContentBoard implements TaskSource {

    /** What others read in place of a text that is held back: true while it waits, and true after it was refused. */
    public static final String IN_ITS_PLACE = "（这段文字要核对通过才显示）";

    private static final Map<String, String> WHERE = Map.of(
            "ATTENDANCE_SHEET",
            "签到说明",
            "ATTENDANCE_ENTRY",
            "出勤的说明",
            "ATTENDANCE_OBJECTION",
            "出勤异议",
            "SAFETY_COMPLAINT",
            "安全投诉",
            "STIPEND_LINE",
            "没收到钱的说明",
            "AGREEMENT",
            "不签协议的原因",
            "REGISTRATION",
            "撤回或不接收的原因",
            "ACTIVITY_PLACE",
            "活动评价",
            "MENTOR_REQUEST",
            "找导师的求助");

    /** WeChat's labels, as far as they are known. */
    private static final Map<Integer, String> DOUBTS = Map.of(
            10001, "广告",
            20001, "时政",
            20002, "色情",
            20003, "辱骂",
            20006, "违法犯罪",
            20008, "欺诈",
            20012, "低俗",
            20013, "版权");

    private final ContentRows rows;
    private final People people;

    ContentBoard(ContentRows rows, People people) {
        this.rows = rows;
        this.people = people;
    }

    /** Returns the ids among those given whose text others must not read (yet). */
    public Set<String> heldBack(String subjectKind, String field, Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(rows.heldBack(subjectKind, field, ids));
    }

    Page<HeldTextView> toReview(int page, int size) {
        var found = rows.toReview(size, (long) page * size);
        var names = people.names(found.stream().map(ContentRow::authorId).collect(Collectors.toSet()));
        return new Page<>(
                found.stream()
                        .map(row -> new HeldTextView(
                                row.id(),
                                WHERE.getOrDefault(row.subjectKind(), "说明"),
                                names.getOrDefault(row.authorId(), ""),
                                row.words(),
                                DOUBTS.getOrDefault(row.label(), "微信没有给出结论"),
                                row.madeAt()))
                        .toList(),
                rows.countToReview(),
                page,
                size);
    }

    @Override
    public List<TaskGroup> tasksOf(Actor actor, Role role) {
        if (role != Role.CITY_OFFICER || !actor.holds(role)) {
            return List.of();
        }
        var count = rows.countToReview();
        return count == 0
                ? List.of()
                : List.of(new TaskGroup(
                        "CONTENT_CHECK",
                        "待核对的文字",
                        count,
                        rows.oldestToReview().orElse(null),
                        "/bureau/content-checks"));
    }
}
