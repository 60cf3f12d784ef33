package cn.qicheng.review.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("review_fact")
record ReviewFactRow(@Id String id, String caseId, int seq, String label, String value) {}
