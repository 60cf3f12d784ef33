package cn.qicheng.identity;

import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.ChinaTime;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.wechat.WeChatFailure;
import cn.qicheng.wechat.WeChatGateway;
import cn.qicheng.wechat.WeChatPhone;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.util.function.Supplier;

/** Where a person says who they are: the phone as WeChat vouches for it, the name and the ID number as typed. */
@Singleton
public class AccountDesk {

    private final WeChatGateway weChat;
    private final PersonBinding binding;
    private final Accounts accounts;
    private final Clock clock;
    private final boolean samplesAllowed;

    AccountDesk(
            WeChatGateway weChat,
            PersonBinding binding,
            Accounts accounts,
            Clock clock,
            @Value("${qicheng.identity.sample-id-numbers}") boolean samplesAllowed) {
        this.weChat = weChat;
        this.binding = binding;
        this.accounts = accounts;
        this.clock = clock;
        this.samplesAllowed = samplesAllowed;
    }

    public AccountView of(Actor actor) {
        return accounts.of(actor.personId());
    }

    /** Binds the phone behind a code of the phone number button. One phone, one person. */
    public AccountView bindPhone(Actor actor, String phoneCode) {
        var phone = phoneOf(phoneCode);
        if (!phone.givenTo(weChat.appid())) {
            throw IdentityProblems.phoneOfAnotherProgram();
        }
        orElse(IdentityProblems::phoneHeldByAnother, () -> binding.phone(actor, phone.number()));
        return of(actor);
    }

    /** Takes a number as typed by somebody who would not have WeChat tell it. It stays marked as unverified. */
    public AccountView tellPhone(Actor actor, String number) {
        binding.typedPhone(actor, number);
        return of(actor);
    }

    /** Binds name and ID number. One number, one person. */
    public AccountView bindRealName(BindRealName act) {
        var number = IdNumber.of(act.idNumber(), ChinaTime.today(clock), samplesAllowed);
        orElse(
                IdentityProblems::idNumberHeldByAnother,
                () -> binding.realName(act.actor(), act.name().strip(), number, act.consentVersion()));
        return of(act.actor());
    }

    private WeChatPhone phoneOf(String phoneCode) {
        try {
            return weChat.phoneOf(phoneCode);
        } catch (WeChatFailure failure) {
            throw IdentityProblems.of(failure, IdentityProblems.phoneCodeInvalid());
        }
    }

    /** Two people with one number at the same moment: the table's key decides, and the loser is told why. */
    private static void orElse(Supplier<DomainProblem> heldByAnother, Runnable write) {
        try {
            write.run();
        } catch (DataAccessException failure) {
            if (failure.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw heldByAnother.get();
            }
            throw failure;
        }
    }
}
