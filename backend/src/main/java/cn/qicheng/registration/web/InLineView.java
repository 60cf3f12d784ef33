package cn.qicheng.registration.web;

import io.micronaut.serde.annotation.Serdeable;

/** A tap that stands in line: where to ask for its outcome, and how soon. */
@Serdeable
record InLineView(String state, String poll, int retryAfterSeconds) {

    static InLineView of(String windowId, String requestKey) {
        return new InLineView("IN_LINE", "/api/v1/registrations/taps/" + windowId + "/" + requestKey, 1);
    }
}
