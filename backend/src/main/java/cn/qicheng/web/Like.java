package cn.qicheng.web;

/** What a person typed into a search box, made safe for LIKE: a typed % looks for a percent sign. */
public final class Like {

    public static String literally(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Like() {}
}
