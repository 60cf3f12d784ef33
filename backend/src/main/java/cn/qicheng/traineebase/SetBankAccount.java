package cn.qicheng.traineebase;

/** The act of telling where a base is to be paid. */
public record SetBankAccount(String baseId, String bankName, String accountNo, String accountName) {}
