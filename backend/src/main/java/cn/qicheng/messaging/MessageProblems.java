package cn.qicheng.messaging;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** Every "no" about messages. */
final class MessageProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "MSG-101", "没有找到这条消息，或它不是给你的。");
    }

    static DomainProblem notToRetry() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "MSG-102", "这条消息已经发出或正在排队，不用重发。");
    }

    private MessageProblems() {}
}
