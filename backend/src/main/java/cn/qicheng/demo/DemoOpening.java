package cn.qicheng.demo;

import cn.qicheng.kernel.ChinaTime;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Makes the demonstration before its first visitor comes. A start that was cut short is finished by the next one; once all of
 * it is there, a start asks for one row and touches nothing, so that what people changed since stays changed.
 */
@Singleton
@Requires(env = "demo")
class DemoOpening {

    private static final String THE_CITY = "city";

    private final DemoStoryRows rows;
    private final Clock clock;
    private final BeanProvider<DemoAccounts> accounts;
    private final BeanProvider<DemoCity> city;
    private final BeanProvider<DemoStory> story;
    private final BeanProvider<DemoContests> contests;
    private final BeanProvider<DemoActivities> activities;
    private final BeanProvider<DemoApplications> applications;

    DemoOpening(
            DemoStoryRows rows,
            Clock clock,
            BeanProvider<DemoAccounts> accounts,
            BeanProvider<DemoCity> city,
            BeanProvider<DemoStory> story,
            BeanProvider<DemoContests> contests,
            BeanProvider<DemoActivities> activities,
            BeanProvider<DemoApplications> applications) {
        this.rows = rows;
        this.clock = clock;
        this.accounts = accounts;
        this.city = city;
        this.story = story;
        this.contests = contests;
        this.activities = activities;
        this.applications = applications;
    }

    @EventListener
    void open(StartupEvent event) {
        if (stands()) {
            return;
        }
        story.ifPresent(DemoStory::begin);
        accounts.get().make();
        city.get().furnish();
        story.ifPresent(DemoStory::live);
        city.get().openWindows();
        contests.get().open();
        activities.get().furnish();
        applications.get().handIn();
        rows.put(THE_CITY, ChinaTime.today(clock), DemoAccount.ALL.size(), true);
    }

    /** A newer product may know more people than the one that made the city. */
    private boolean stands() {
        return rows.findById(THE_CITY)
                .filter(made -> made.actsDone() == DemoAccount.ALL.size())
                .isPresent();
    }
}
