package cn.qicheng.kernel;

/** Who acts. A person may hold several roles, each within a scope: a base, a district, or the whole city. */
public enum Role {
    GRADUATE("毕业生"),
    ENTREPRENEUR("创业者"),
    BASE_ADMIN("基地管理员"),
    SUPERVISOR("带教老师"),
    JUDGE("评委"),
    DEPARTMENT("牵头部门经办"),
    DISTRICT_OFFICER("区县就业局经办"),
    CITY_OFFICER("市就业局经办"),
    FINANCE("资金经办"),
    SYSTEM("系统");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role's name as users read it. */
    public String label() {
        return label;
    }
}
