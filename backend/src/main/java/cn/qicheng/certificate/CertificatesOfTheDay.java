package cn.qicheng.certificate;

import cn.qicheng.kernel.DailyJob;
import cn.qicheng.kernel.OneByOne;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Gives the certificates that a silent base has not appraised for, each in a transaction of its own. */
@Singleton
class CertificatesOfTheDay implements DailyJob {

    private final CompletionDesk desk;

    CertificatesOfTheDay(CompletionDesk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public void run(LocalDate today) {
        OneByOne.each("completion", desk.unappraised(today), desk::certifyWithout);
    }
}
