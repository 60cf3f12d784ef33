package cn.qicheng.registration.domain;

/**
 * Who gets a place when more people come than there are places. No document prescribes either; the city chooses for each
 * window and everybody sees which.
 */
public enum Fairness {
    FIRST_COME("先到先得"),
    /** Among all who arrive within the first seconds; what is left then goes first come. */
    DRAW("开放后先抽签");

    private final String label;

    Fairness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
