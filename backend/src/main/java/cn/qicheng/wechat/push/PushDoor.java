package cn.qicheng.wechat.push;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what WeChat itself sent within the last minutes, and nobody else.
 *
 * <p>The time is the world's, not the product's: a demonstration that is half a year ahead still talks to a platform of
 * today.
 */
@Singleton
final class PushDoor {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Optional<PushSeal> seal;
    private final InstantSource worldTime;

    @Inject
    PushDoor(PushSettings settings) {
        this(settings.seal(), InstantSource.system());
    }

    PushDoor(Optional<PushSeal> seal, InstantSource worldTime) {
        this.seal = seal;
        this.worldTime = worldTime;
    }

    /** The registration of the address: the signature is over token, time and nonce. */
    void admitRegistration(@Nullable String signature, @Nullable String timestamp, @Nullable String nonce) {
        var ours = seal.orElseThrow(PushProblems::notSetUp);
        if (signature == null || timestamp == null || nonce == null) {
            throw PushProblems.unreadable();
        }
        if (!ours.vouches(signature, timestamp, nonce)) {
            throw PushProblems.notFromWeChat();
        }
    }

    /** Returns the message of an event that stands; the signature is over the encrypted content as well. */
    String admitEvent(
            @Nullable String signature, @Nullable String timestamp, @Nullable String nonce, @Nullable String body) {
        var ours = seal.orElseThrow(PushProblems::notSetUp);
        if (signature == null || timestamp == null || nonce == null || body == null) {
            throw PushProblems.unreadable();
        }
        var encrypted = encryptedIn(body).orElseThrow(PushProblems::unreadable);
        if (!ours.vouches(signature, timestamp, nonce, encrypted)) {
            throw PushProblems.notFromWeChat();
        }
        if (isStale(timestamp)) {
            throw PushProblems.stale();
        }
        return ours.open(encrypted).orElseThrow(PushProblems::notFromWeChat);
    }

    /** A plain body has no such part: it is refused like any other text. */
    private static Optional<String> encryptedIn(String body) {
        try {
            return Optional.of(JsonParser.parseString(body))
                    .filter(JsonElement::isJsonObject)
                    .map(element -> element.getAsJsonObject().get("Encrypt"))
                    .filter(JsonElement::isJsonPrimitive)
                    .map(JsonElement::getAsString);
        } catch (JsonParseException noJson) {
            return Optional.empty();
        }
    }

    private boolean isStale(String timestamp) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, worldTime.instant()).abs().compareTo(TOLERANCE) > 0;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException noTime) {
            return true;
        }
    }
}
