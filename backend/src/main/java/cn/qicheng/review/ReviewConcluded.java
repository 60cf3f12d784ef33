package cn.qicheng.review;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.SubjectRef;

/**
 * A reviewer decided. Spoken inside the reviewer's transaction: if a listener refuses, the decision does not stand either.
 */
public record ReviewConcluded(
        SubjectRef subject, String kind, ReviewStage stage, ReviewOutcome outcome, Actor by, String opinion) {}
