package cn.qicheng.wechat.push;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** Every "no" of the push callback. Only a machine reads them, and one that should know better. */
final class PushProblems {

    static DomainProblem unreadable() {
        return new DomainProblem(Kind.UNREADABLE, "WXP-101", "这不是微信安全模式的消息推送，没有接收。");
    }

    static DomainProblem notFromWeChat() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "WXP-102", "签名与内容不符，或不是发给本小程序的，没有接收。");
    }

    static DomainProblem stale() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "WXP-103", "消息推送的时间与现在相差超过五分钟，没有接收。");
    }

    static DomainProblem notSetUp() {
        return new DomainProblem(Kind.ABSENT, "WXP-104", "这里没有配置消息推送。");
    }

    private PushProblems() {}
}
