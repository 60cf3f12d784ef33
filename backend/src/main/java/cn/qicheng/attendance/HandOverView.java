package cn.qicheng.attendance;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What goes from one mentor to another.
 *
 * @param months open months that go along
 * @param trainees those who get another mentor, by name
 * @param unsigned names on agreements that are not signed by both: they name the mentor in their text and stay
 * @param standIns stand-ins of the mentor that end
 */
@Serdeable
public record HandOverView(
        String fromPersonId, String fromName, int months, List<String> trainees, List<String> unsigned, int standIns) {}
