package cn.qicheng.traineebase;

import cn.qicheng.identity.Sealed;

/** Where a base is paid; the number is sealed and opened only for the bank file. */
public record BankAccount(String bankName, String accountName, Sealed accountNo) {}
