package cn.qicheng.kernel;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The same act for many things, each by itself: one that fails keeps no other from its turn. */
public final class OneByOne {

    /** So many failures are told whole; a database that is gone fails everything in the same way. */
    private static final int TOLD = 5;

    private OneByOne() {}

    /**
     * Does the act for every id. Fails at the end if any of them failed, so that whoever asked tries again.
     *
     * @param what the kind of thing, for the failure
     */
    public static void each(String what, Collection<String> ids, Consumer<String> act) {
        var failed = 0;
        @Nullable IllegalStateException told = null;
        for (var id : ids) {
            try {
                act.accept(id);
            } catch (RuntimeException failure) {
                failed++;
                var named = new IllegalStateException(what + " " + id, failure);
                if (told == null) {
                    told = named;
                } else if (failed <= TOLD) {
                    told.addSuppressed(named);
                }
            }
        }
        if (told != null) {
            throw new IllegalStateException("%d of %d failed, the others are done".formatted(failed, ids.size()), told);
        }
    }
}
