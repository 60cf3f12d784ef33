package cn.qicheng.registration.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The number on a ticket: the day and the random tail of the registration's id. It needs no counter that every tap of the
 * opening minute would have to wait for.
 */
public final class TicketNo {

    private static final int TAIL = 10;

    public static String of(String registrationId, LocalDate day) {
        return "BM" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-"
                + registrationId.substring(registrationId.length() - TAIL);
    }

    private TicketNo() {}
}
