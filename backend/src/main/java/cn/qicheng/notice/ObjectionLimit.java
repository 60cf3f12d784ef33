package cn.qicheng.notice;

import cn.qicheng.web.MinuteCount;
import jakarta.inject.Singleton;

/**
 * How often one network address may object or look an objection up within a minute. Nobody has to sign in for either, so
 * this stops machines that fill the bureau's list or try numbers; without Redis everybody passes.
 */
@Singleton
public class ObjectionLimit {

    private static final int PER_ADDRESS_AND_MINUTE = 20;

    private final MinuteCount count;

    ObjectionLimit(MinuteCount count) {
        this.count = count;
    }

    public void admit(String address) {
        if (count.next("objection", address) > PER_ADDRESS_AND_MINUTE) {
            throw NoticeProblems.tooMany();
        }
    }
}
