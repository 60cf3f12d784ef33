package cn.qicheng.ledger;

/**
 * One account.
 *
 * @param owner the budget year of {@code BUDGET}, {@code COMMITTED}, {@code HELD} and {@code ORDERED}; the base's or the person's id of the
 *     others
 */
public record Account(AccountKind kind, String owner) {}
