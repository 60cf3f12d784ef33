package cn.qicheng.kernel;

/**
 * Where a rule stands: a document number and an article, e.g. 兰人社发〔2016〕17号 第十五条.
 *
 * <p>{@code article} is empty for a value that no document states; such a value is one of our defaults and must never be
 * shown as policy.
 */
public record Clause(String documentNo, String article) {

    @Override
    public String toString() {
        return article.isEmpty() ? documentNo : documentNo + " " + article;
    }
}
