package cn.qicheng.stipend;

/** The bank's answer as it came. */
public record RecordResult(String batchId, String fileName, byte[] content) {}
