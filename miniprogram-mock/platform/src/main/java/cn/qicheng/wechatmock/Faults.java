package cn.qicheng.wechatmock;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The faults in force, by path. */
final class Faults {
    private final Map<String, Fault> byPath = new TreeMap<>();

    synchronized void put(String path, Fault fault) {
        byPath.put(path, fault);
    }

    synchronized void clear() {
        byPath.clear();
    }

    /** The fault this call meets, counted down. */
    synchronized Optional<Fault> meet(String path) {
        Fault fault = byPath.get(path);
        if (fault == null) {
            return Optional.empty();
        }
        if (fault.times() > 1) {
            byPath.put(path, fault.times(fault.times() - 1));
        } else if (fault.times() != Fault.ALWAYS) {
            byPath.remove(path);
        }
        return Optional.of(fault);
    }

    synchronized Map<String, Fault> views() {
        return new TreeMap<>(byPath);
    }
}
