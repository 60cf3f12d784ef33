package cn.qicheng.scene;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.time.Duration;

/** Every "no" of codes and links. */
final class SceneProblems {

    /** One answer for a code that never was and one that was made up: nobody learns which scenes exist. */
    static DomainProblem unknown() {
        return new DomainProblem(Kind.ABSENT, "SCN-101", "没有认出这个码。请扫见习基地或服务窗口贴出来的启程码。");
    }

    static DomainProblem noneInForce() {
        return new DomainProblem(Kind.ABSENT, "SCN-102", "还没有生成这个码。");
    }

    static DomainProblem over() {
        return new DomainProblem(Kind.GONE, "SCN-103", "这个码已经作废或过期了。请向贴码的单位要新的。");
    }

    static DomainProblem weChatAway() {
        return new DomainProblem(Kind.BUSY, "SCN-104", "微信暂时没有给出图片或链接，请过几秒再试。码本身不受影响。")
                .retryAfter(Duration.ofSeconds(5));
    }

    private SceneProblems() {}
}
