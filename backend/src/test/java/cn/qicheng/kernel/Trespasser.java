package cn.qicheng.kernel;

import cn.qicheng.policy.PolicyBook;

/** Breaks the wall on purpose, so that the architecture test can show that it bites. */
public record Trespasser(PolicyBook notForTheKernel) {}
