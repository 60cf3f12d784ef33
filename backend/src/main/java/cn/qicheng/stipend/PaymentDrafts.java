package cn.qicheng.stipend;

import cn.qicheng.attendance.AttendanceBoard;
import cn.qicheng.identity.PersonalData;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.Mask;
import cn.qicheng.kernel.SerialNo;
import cn.qicheng.kernel.Ulid;
import cn.qicheng.policy.PolicyBook;
import cn.qicheng.policy.PolicyPoint;
import cn.qicheng.stipend.domain.ClaimState;
import cn.qicheng.stipend.domain.PaymentState;
import cn.qicheng.stipend.domain.StipendClaim;
import cn.qicheng.stipend.domain.StipendClaims;
import cn.qicheng.stipend.domain.StipendLine;
import cn.qicheng.stipend.domain.StipendPayment;
import cn.qicheng.stipend.domain.StipendPayment.Payee;
import cn.qicheng.stipend.domain.StipendPayments;
import cn.qicheng.stipend.domain.StipendRule;
import cn.qicheng.traineebase.BankAccount;
import cn.qicheng.traineebase.TraineeBases;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the payments of a batch out of filed claims and the accounts of their bases. */
@Singleton
class PaymentDrafts {

    private final StipendClaims claims;
    /** Every month here is claimed, by the very claim that is paid: that rule is left out. */
    private static final String ANY_CLAIM = "";

    private final Entitlements entitlements;
    private final AttendanceBoard attendance;
    private final StipendPayments payments;
    private final TraineeBases bases;
    private final PersonalData personalData;
    private final PolicyBook policy;
    private final ClaimSteps steps;

    PaymentDrafts(
            StipendClaims claims,
            Entitlements entitlements,
            AttendanceBoard attendance,
            StipendPayments payments,
            TraineeBases bases,
            PersonalData personalData,
            PolicyBook policy,
            ClaimSteps steps) {
        this.claims = claims;
        this.entitlements = entitlements;
        this.attendance = attendance;
        this.payments = payments;
        this.bases = bases;
        this.personalData = personalData;
        this.policy = policy;
        this.steps = steps;
    }

    /** Returns the claims, all of them filed, or refuses naming every other. */
    List<StipendClaim> claimsToPay(List<String> ids) {
        var unique = new LinkedHashSet<>(ids);
        var found = claims.claims(unique);
        if (found.size() < unique.size()) {
            throw StipendProblems.absent();
        }
        var others = found.stream()
                .filter(claim -> claim.state() != ClaimState.FILED)
                .map(claim -> new FieldReason(claim.no(), claim.state().label()))
                .toList();
        if (!others.isEmpty()) {
            throw StipendProblems.notIn(ClaimState.FILED, others);
        }
        return found;
    }

    /**
     * Looks once more at what each month rests on: an agreement that ended inside the month, a base that lost its standing,
     * a policy that ran out since the approval. The month is judged by the figures in force in it, so a figure that
     * changed later changes nothing.
     */
    void mustStillBeOwed(List<StipendClaim> chosen) {
        var lines = claims.lines(chosen.stream().map(StipendClaim::id).toList());
        var sheets = attendance.facts(lines.stream().map(StipendLine::sheetId).toList());
        var numbers = chosen.stream().collect(Collectors.toMap(StipendClaim::id, StipendClaim::no));
        var claimOf = lines.stream().collect(Collectors.toMap(StipendLine::sheetId, StipendLine::claimId));
        var changed = new ArrayList<FieldReason>();
        for (var month : entitlements.examine(sheets.values(), ANY_CLAIM)) {
            var broken = month.ruling().broken().stream()
                    .filter(check -> check.rule() != StipendRule.NOT_CLAIMED_YET)
                    .findFirst();
            broken.ifPresent(check -> changed.add(new FieldReason(
                    numbers.getOrDefault(claimOf.getOrDefault(month.sheet().id(), ""), ""),
                    "%s 第 %d 个月：%s"
                            .formatted(
                                    Mask.name(month.agreement().names().trainee()),
                                    month.sheet().month().number(),
                                    check.fact()))));
        }
        if (!changed.isEmpty()) {
            throw PaymentProblems.notOwedAnyMore(changed, policy.clause(PolicyPoint.CLAIM_REVIEW));
        }
    }

    List<StipendPayment> paymentsFor(String batchId, List<StipendClaim> chosen) {
        var accounts = accountsOf(chosen);
        var earlier = lastReturned(chosen);
        return chosen.stream()
                .map(claim -> payment(
                        batchId,
                        claim,
                        Optional.ofNullable(accounts.get(claim.baseId())).orElseThrow(),
                        Optional.ofNullable(earlier.get(claim.id()))))
                .toList();
    }

    private StipendPayment payment(
            String batchId, StipendClaim claim, BankAccount account, Optional<StipendPayment> origin) {
        return new StipendPayment(
                Ulid.next(),
                batchId,
                claim.id(),
                SerialNo.of("ZL", steps.today()),
                origin.map(StipendPayment::id).orElse(null),
                new Payee(
                        account.accountName(),
                        account.bankName(),
                        account.accountNo().text(),
                        Mask.account(personalData.open(account.accountNo()))),
                claim.total(),
                "见习补贴 " + claim.no(),
                PaymentState.ORDERED,
                null,
                null,
                null,
                true,
                0);
    }

    private Map<String, BankAccount> accountsOf(List<StipendClaim> chosen) {
        var accounts = new HashMap<String, BankAccount>();
        var without = new ArrayList<FieldReason>();
        for (var claim : chosen) {
            bases.bankAccount(claim.baseId())
                    .ifPresentOrElse(
                            account -> accounts.put(claim.baseId(), account),
                            () -> without.add(new FieldReason(claim.no(), claim.baseName() + "还没有登记收款账户")));
        }
        if (!without.isEmpty()) {
            throw PaymentProblems.noAccount(without, policy.clause(PolicyPoint.DISBURSEMENT));
        }
        return accounts;
    }

    /** The payment that the bank returned last, which the new one repeats. */
    private Map<String, StipendPayment> lastReturned(List<StipendClaim> chosen) {
        var returned = new HashMap<String, StipendPayment>();
        payments.ofClaims(chosen.stream().map(StipendClaim::id).toList()).stream()
                .filter(payment -> payment.state() == PaymentState.BANK_RETURNED)
                .forEach(payment -> returned.put(payment.claimId(), payment));
        return returned;
    }
}
