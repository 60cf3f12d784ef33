package cn.qicheng.stipend;

/** The file for the bank, as downloaded. */
public record BankFileOut(String fileName, byte[] content, String sha256) {}
