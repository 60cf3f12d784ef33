package cn.qicheng.identity;

import cn.qicheng.web.MinuteCount;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often one network address may try to sign in within a minute. A whole university stands behind one address on the
 * morning of an opening, so the limit is wide; it stops machines, not people. Without Redis sign-in goes on.
 */
@Singleton
class SignInLimit {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLimit.class);

    private final MinuteCount count;
    private final int perAddressAndMinute;

    SignInLimit(MinuteCount count, @Value("${qicheng.sign-in.per-address-and-minute}") int perAddressAndMinute) {
        this.count = count;
        this.perAddressAndMinute = perAddressAndMinute;
    }

    void admit(String address) {
        if (count.next("sign-in", address) > perAddressAndMinute) {
            LOG.warn("sign-in limit reached by {}", address);
            throw IdentityProblems.tooManySignIns();
        }
    }
}
