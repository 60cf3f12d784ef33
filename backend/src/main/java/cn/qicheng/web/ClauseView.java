package cn.qicheng.web;

import cn.qicheng.kernel.Clause;
import io.micronaut.serde.annotation.Serdeable;

/** A clause as the phone shows it; {@code label} is its whole name, e.g. 兰人社发〔2016〕17号 第十五条. */
@Serdeable
public record ClauseView(String documentNo, String article, String label) {

    public static ClauseView of(Clause clause) {
        return new ClauseView(clause.documentNo(), clause.article(), clause.toString());
    }
}
