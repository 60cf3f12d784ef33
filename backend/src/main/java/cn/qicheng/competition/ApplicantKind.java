package cn.qicheng.competition;

import io.micronaut.serde.annotation.Serdeable;

/** Whether one person enters or a team. */
@Serdeable
public enum ApplicantKind {
    PERSON("个人"),
    TEAM("团队");

    private final String label;

    ApplicantKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
