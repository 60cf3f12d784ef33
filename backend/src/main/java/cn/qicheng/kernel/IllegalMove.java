package cn.qicheng.kernel;

/** The current state does not permit this move: it was done already, or something before it is missing. */
public final class IllegalMove extends DomainProblem {

    public IllegalMove(Move<?> move, Enum<?> current) {
        super(Kind.OUT_OF_ORDER, "KRN-101", "当前状态（%s）不能做这一步（%s）。请刷新后看最新进度。".formatted(current.name(), move.name()));
        allowing(move.openInstead(current));
    }
}
