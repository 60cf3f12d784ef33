package cn.qicheng.scene;

import java.util.Optional;

/** A kind of thing that codes can stand for. The module that owns the thing says what a person who scans it may see. */
public interface SceneKind {

    /** In upper case, e.g. {@code BASE_PAGE}. */
    String name();

    /** What anybody may know of it, signed in or not; empty if it is gone. */
    Optional<SceneCard> card(String subjectId);
}
