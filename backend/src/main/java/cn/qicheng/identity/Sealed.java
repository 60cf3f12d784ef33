package cn.qicheng.identity;

/** Personal data under lock, as it is stored: {@code <key id>.<base64url>}. Printing it tells nothing. */
public record Sealed(String text) {}
