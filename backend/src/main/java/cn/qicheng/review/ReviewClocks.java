package cn.qicheng.review;

import cn.qicheng.kernel.DailyJob;
import jakarta.inject.Singleton;
import java.time.LocalDate;

@Singleton
class ReviewClocks implements DailyJob {

    private final ReviewDesk desk;

    ReviewClocks(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "review-clocks";
    }

    @Override
    public void run(LocalDate today) {
        desk.recountProvisional();
    }
}
