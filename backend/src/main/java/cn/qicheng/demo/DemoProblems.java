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

    static DomainProblem noMock() {
        return new DomainProblem(Kind.ABSENT, "DEM-103", "这里接的不是模拟微信平台，请在微信里选。");
    }

    static DomainProblem unknownTemplate() {
        return new DomainProblem(Kind.REFUSED, "DEM-104", "模拟微信平台没有这个消息模板。");
    }

    private DemoProblems() {}
}
