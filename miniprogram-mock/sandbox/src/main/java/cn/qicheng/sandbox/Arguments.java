package cn.qicheng.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Command line arguments, taken out one by one; what is left over at the end was not understood. */
final class Arguments {
    private final List<String> left;

    Arguments(String[] arguments) {
        this.left = new ArrayList<>(List.of(arguments));
    }

    boolean flag(String name) {
        return left.remove(name);
    }

    Optional<String> value(String name) {
        int at = left.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 >= left.size()) {
            throw new SandboxFailure(name + " 需要一个值 / needs a value");
        }
        left.remove(at);
        return Optional.of(left.remove(at));
    }

    /** What nobody has taken, in its order. */
    List<String> rest() {
        return List.copyOf(left);
    }

    void refuseUnknown() {
        if (!left.isEmpty()) {
            throw new SandboxFailure("不认识的参数 / unknown argument: " + String.join(" ", left));
        }
    }
}
