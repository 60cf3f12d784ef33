package cn.qicheng.demo;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** How far the demonstration is ahead of the real day; there is one row. */
@MappedEntity("demo_clock")
record DemoClockRow(@Id String id, int offsetDays) {}
