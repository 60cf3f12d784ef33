package cn.qicheng.demo;

import cn.qicheng.identity.AccountDesk;
import cn.qicheng.identity.BindRealName;
import cn.qicheng.identity.Enrolment;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.DomainProblem;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The people of the demonstration, who come through the same doors as everybody. */
@Singleton
@Requires(env = "demo")
class DemoAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final String CONSENT = "2026-11";

    private final Enrolment enrolment;
    private final People people;
    private final AccountDesk accounts;

    DemoAccounts(Enrolment enrolment, People people, AccountDesk accounts) {
        this.enrolment = enrolment;
        this.people = people;
        this.accounts = accounts;
    }

    /** Makes who is missing, and what is missing of those who are there. */
    void make() {
        for (var account : DemoAccount.ALL) {
            var personId = enrolled(account);
            account.grants().forEach(grant -> people.grant(personId, grant.role(), grant.scope(), Actor.SYSTEM));
            if (account.bound()) {
                bind(account, personId);
            }
            if (account.account().equals(DemoAccount.ALIAS_OF)) {
                enrolment.alsoKnownAs(personId, DemoAccount.openid(DemoAccount.ALIAS));
            }
        }
    }

    /** Returns the person behind an account such as {@code base-1}, to grant a role of a base that now exists. */
    String personId(String account) {
        return all().stream()
                .filter(known -> known.account().equals(account))
                .findFirst()
                .map(this::enrolled)
                .orElseThrow(() -> new IllegalArgumentException("no demo account " + account));
    }

    /** Returns somebody as they would come with a request. */
    Actor actor(String account) {
        var personId = personId(account);
        return new Actor(personId, people.nameOf(personId), people.grantsOf(personId));
    }

    private String enrolled(DemoAccount account) {
        return enrolment.enrol(DemoAccount.openid(account.account()), account.name());
    }

    List<DemoAccount> all() {
        return DemoAccount.ALL;
    }

    private void bind(DemoAccount account, String personId) {
        if (people.cardOf(personId).realNameBound()) {
            return;
        }
        var actor = new Actor(personId, account.name(), people.grantsOf(personId));
        accounts.bindRealName(
                new BindRealName(actor, account.name(), account.idNumber().orElseThrow(), CONSENT));
        try {
            accounts.bindPhone(actor, account.phoneCode());
        } catch (DomainProblem notTheMock) {
            // Against the real WeChat nobody vouches for a demo phone; the person can still bind a real one.
            LOG.warn("no demo phone for {}: {}", account.account(), notTheMock.code());
        }
    }
}
