package cn.qicheng.demo;

import cn.qicheng.traineeship.EndingReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does in the story. */
sealed interface Deed {

    /** A trainee's service month; it names a sheet, and the claim the sheet is in. */
    record MonthOf(DemoLife life, int number) {}

    /** A day with something due: its jobs run. */
    record DayBreaks() implements Deed {}

    /** {@code closesOn} ends at 24:00; {@code district} is empty for all of the story's. */
    record OpenWindow(String name, String district, LocalDate closesOn) implements Deed {}

    record Register(DemoLife life, String window) implements Deed {}

    /** What the district says about a registration. */
    record Judge(DemoLife life, Verdict verdict) implements Deed {}

    record Withdraw(DemoLife life) implements Deed {}

    record Decline(DemoLife life) implements Deed {}

    record Admit(DemoLife life) implements Deed {}

    record SignAsTrainee(DemoLife life) implements Deed {}

    record SignAsBase(DemoLife life) implements Deed {}

    record PutOnFile(DemoLife life) implements Deed {}

    /** Somebody puts forward a reason to end a traineeship. */
    record EndEarly(DemoLife life, EndingReason reason) implements Deed {}

    record CheckIn(MonthOf month, @Nullable String note) implements Deed {}

    record Confirm(MonthOf month, DemoLife.Odd odd) implements Deed {}

    record Claim(List<MonthOf> months) implements Deed {}

    record LookFirst(MonthOf claim, Verdict verdict) implements Deed {}

    record LookAgain(MonthOf claim) implements Deed {}

    record Publish(List<MonthOf> claims) implements Deed {}

    record FileWithFinance(List<MonthOf> claims) implements Deed {}

    record DrawUp(List<MonthOf> claims) implements Deed {}

    /** Released by a second person, and the bank's file fetched. */
    record SendToBank(MonthOf claim) implements Deed {}

    /** The bank's answer about the batch that this claim is in. */
    record BankAnswers(MonthOf claim, List<MonthOf> failed) implements Deed {}

    record PassOn(MonthOf claim) implements Deed {}

    record TellReceipt(MonthOf month, boolean received) implements Deed {}

    enum Verdict {
        PASS,
        RETURN,
        REJECT
    }
}
