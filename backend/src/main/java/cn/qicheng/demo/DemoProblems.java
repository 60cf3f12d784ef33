package cn.qicheng.demo;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** Every "no" of the demonstration's controls. */
final class DemoProblems {

    static DomainProblem onlyForward() {
        return new DomainProblem(
                Kind.REFUSED, "DEM-101", "演示时钟只能往前拨，一次最多 %d 天。".formatted(DemoClockController.FURTHEST_DAYS));
    }

    static DomainProblem howFar() {
        return new DomainProblem(Kind.REFUSED, "DEM-102", "请给出往前拨几天，或拨到哪一天，二选一。");
    }

    private DemoProblems() {}
}
