package cn.qicheng.content;

/** The act of letting a held text be read, or not. */
public record DecideContent(String id, boolean passes, String reason) {}
