package cn.qicheng.accreditation;

import cn.qicheng.accreditation.domain.BaseApplications;
import cn.qicheng.kernel.DailyJob;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Ends applications that were sent back and not mended in time. */
@Singleton
class AccreditationClocks implements DailyJob {

    private final BaseApplications applications;
    private final AccreditationDesk desk;

    AccreditationClocks(BaseApplications applications, AccreditationDesk desk) {
        this.applications = applications;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "accreditation-clocks";
    }

    @Override
    public void run(LocalDate today) {
        applications.overdue(today).forEach(each -> desk.lapse(each.id(), today));
    }
}
