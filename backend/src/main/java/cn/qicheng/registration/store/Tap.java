package cn.qicheng.registration.store;

import cn.qicheng.registration.domain.PlaceBook.Place;
import cn.qicheng.registration.domain.PlaceBook.Request;
import cn.qicheng.registration.domain.Registration;
import java.util.concurrent.CompletableFuture;

/** One request on its way to the database. Its answer is completed after the commit, or with a final no. */
record Tap(PlaceLine line, Request request, byte[] facts, CompletableFuture<Place> answer, long askedAtNanos) {

    Registration registration() {
        return request.registration();
    }

    String id() {
        return request.registration().id();
    }

    String personId() {
        return request.registration().personId();
    }
}
