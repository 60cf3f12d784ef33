package cn.qicheng.demo;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** How far the story of the city has been lived, and whether the city is made ({@link DemoOpening}). */
@MappedEntity("demo_story")
record DemoStoryRow(@Id String id, LocalDate arrivesOn, int actsDone, boolean finished) {}
