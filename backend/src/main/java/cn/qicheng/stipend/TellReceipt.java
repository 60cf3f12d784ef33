package cn.qicheng.stipend;

/** The trainee says whether the month's money has arrived. */
public record TellReceipt(String lineId, boolean received, String note) {}
