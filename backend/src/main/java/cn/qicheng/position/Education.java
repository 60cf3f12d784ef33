package cn.qicheng.position;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schooling that a post asks for, from none to a doctorate. */
public enum Education {
    ANY("不限", "无要求", "无", "学历不限"),
    COLLEGE("专科及以上", "专科", "大专", "大专及以上", "专科以上", "大专以上"),
    BACHELOR("本科及以上", "本科", "本科以上", "大学本科", "大学本科及以上"),
    MASTER("硕士及以上", "硕士", "硕士以上", "研究生", "研究生及以上", "硕士研究生", "硕士研究生及以上"),
    DOCTOR("博士", "博士及以上", "博士研究生");

    private final String label;
    private final List<String> aliases;

    Education(String label, String... aliases) {
        this.label = label;
        this.aliases = List.of(aliases);
    }

    public String label() {
        return label;
    }

    public static Optional<Education> called(String spoken) {
        return Stream.of(values())
                .filter(education -> education.label.equals(spoken) || education.aliases.contains(spoken))
                .findFirst();
    }
}
