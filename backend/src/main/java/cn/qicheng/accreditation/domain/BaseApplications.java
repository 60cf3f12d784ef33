package cn.qicheng.accreditation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All applications for accreditation. */
public interface BaseApplications {

    /** Which ones an office wants to see; an empty state stands for all that were submitted. */
    record Wanted(Collection<String> districts, String state, String words) {}

    void add(BaseApplication application);

    /** Keeps what became of it; somebody else's change in between is refused. */
    BaseApplication keep(BaseApplication application);

    Optional<BaseApplication> byId(String id);

    Optional<BaseApplication> draftOf(String personId);

    List<BaseApplication> ofApplicant(String personId);

    boolean underWay(String creditCode);

    List<BaseApplication> in(BaseApplicationState state);

    List<BaseApplication> overdue(LocalDate today);

    List<BaseApplication> list(Wanted wanted, int page, int size);

    long count(Wanted wanted);

    /** Takes the one act of a batch; false if it was taken before. */
    boolean close(Batch batch, String by, int approved);

    Optional<LocalDate> closedOn(Batch batch);
}
