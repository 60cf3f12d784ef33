package cn.qicheng.identity;

import cn.qicheng.identity.WeChatAccounts.WeChatAccount;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.GatheredReads;
import cn.qicheng.kernel.Role;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.wechat.WeChatGateway;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Turns a WeChat name (appid and openid) into a person; a name never seen before makes a new one, a graduate at first. */
@Singleton
public class Enrolment {

    private static final int NAMES_AT_ONCE = 128;

    private final WeChatGateway weChat;
    private final GatheredReads<String, WeChatAccount> accounts;
    private final WechatIdentityRows identities;
    private final PersonRows persons;
    private final People people;
    private final Clock clock;

    Enrolment(
            WeChatGateway weChat,
            WeChatAccounts accounts,
            WechatIdentityRows identities,
            PersonRows persons,
            People people,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            Clock clock) {
        this.weChat = weChat;
        this.accounts = new GatheredReads<>(accounts::of, blocking, NAMES_AT_ONCE);
        this.identities = identities;
        this.persons = persons;
        this.people = people;
        this.clock = clock;
    }

    /** Two first sign-ins at once meet at the key; the loser finds what the winner made. */
    WeChatAccount accountOf(String openid) {
        var id = idOf(openid);
        return known(id).orElseGet(() -> newcomer(id));
    }

    private WeChatAccount newcomer(String id) {
        try {
            enrolGraduate(id);
        } catch (DataAccessException perhapsLost) {
            return known(id).orElseThrow(() -> perhapsLost);
        }
        return known(id).orElseThrow();
    }

    private Optional<WeChatAccount> known(String id) {
        return accounts.read(id).join();
    }

    /** Makes a person with a name an office vouches for and no role yet; the same WeChat name again is the same person. */
    @Transactional
    public String enrol(String openid, String name) {
        return identities
                .findById(idOf(openid))
                .map(WechatIdentityRow::personId)
                .orElseGet(() -> create(idOf(openid), name));
    }

    /** Lets a person sign in under one more WeChat name. */
    @Transactional
    public void alsoKnownAs(String personId, String openid) {
        if (identities.findById(idOf(openid)).isEmpty()) {
            identities.save(new WechatIdentityRow(idOf(openid), personId, now()));
        }
    }

    @Transactional
    protected void enrolGraduate(String wechatName) {
        people.grant(create(wechatName, null), Role.GRADUATE, Actor.EVERYWHERE, Actor.SYSTEM);
    }

    private String create(String wechatName, @Nullable String name) {
        var person = persons.save(PersonRow.fresh(Ulid.next(), name, now()));
        identities.save(new WechatIdentityRow(wechatName, person.id(), now()));
        return person.id();
    }

    private String idOf(String openid) {
        return weChat.appid() + "/" + openid;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
