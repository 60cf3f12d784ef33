package cn.qicheng.traineebase;

import cn.qicheng.QichengIT;
import cn.qicheng.imports.ImportDesk;
import cn.qicheng.imports.ImportState;
import cn.qicheng.kernel.Actor;
import cn.qicheng.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Bases and posts entered the way a city officer enters them. */
public final class ImportedBases extends QichengIT {

    /** The base of a credit code that is on the register. */
    public static TraineeBaseView registered(String creditCode) {
        return Objects.requireNonNull(
                bean(TraineeBases.class).byCreditCode(List.of(creditCode)).get(creditCode), creditCode);
    }

    /** Sends a spreadsheet in and applies it; it must have no error. */
    public static void enter(String kind, String csv) {
        var desk = bean(ImportDesk.class);
        var city = actor(signedIn(Role.CITY_OFFICER, Actor.EVERYWHERE));
        var seen = desk.upload(kind, "样例.csv", csv.getBytes(StandardCharsets.UTF_8), city);
        if (seen.state() != ImportState.READY) {
            throw new IllegalStateException(seen.errors().toString());
        }
        desk.apply(seen.id(), city);
    }
}
