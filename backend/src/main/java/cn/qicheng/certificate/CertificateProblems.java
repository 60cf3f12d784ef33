package cn.qicheng.certificate;

import cn.qicheng.kernel.Clause;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** Every "no" of appraisals and certificates, with its code of docs/errors.md. */
final class CertificateProblems {

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "CER-101", "这段见习还没有期满，或它不归你看。");
    }

    static DomainProblem appraised() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CER-102", "已经发了证书，鉴定不能再改。请刷新看结果。");
    }

    static DomainProblem unknown() {
        return new DomainProblem(Kind.ABSENT, "CER-103", "没有这个编号的见习证书。请核对编号，一个字母也不能差。");
    }

    static DomainProblem notIssued() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "CER-104", "现在没有有效的证书：还没发，或已经撤销。");
    }

    static DomainProblem contract(Clause clause) {
        return new DomainProblem(Kind.REFUSED, "CER-105", "留用要写明劳动合同的起止日，止日不能早于起日。")
                .under(clause)
                .naming(List.of(new FieldReason("contractFrom", "填劳动合同的第一天")));
    }

    private CertificateProblems() {}
}
