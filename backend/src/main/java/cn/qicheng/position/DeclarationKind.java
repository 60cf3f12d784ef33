package cn.qicheng.position;

import io.micronaut.serde.annotation.Serdeable;

/** What a base declares: a new post, another content of a filed one, or that a filed one is offered no more. */
@Serdeable
public enum DeclarationKind {
    NEW("新岗位"),
    CHANGE("变更岗位"),
    WITHDRAWAL("撤下岗位");

    private final String label;

    DeclarationKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
