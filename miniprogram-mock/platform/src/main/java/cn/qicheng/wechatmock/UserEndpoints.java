package cn.qicheng.wechatmock;

import com.google.gson.JsonObject;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Who the person is: sign-in codes become an openid, phone codes become a number. */
final class UserEndpoints {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MiniProgram miniProgram;
    private final AccessTokens tokens;
    private final Codes<Person> loginCodes;
    private final Codes<PhoneOwner> phoneCodes;
    private final MinuteQuota loginQuota;
    private final InstantSource clock;
    private final Consumer<String> visits;

    UserEndpoints(
            MiniProgram miniProgram,
            AccessTokens tokens,
            InstantSource clock,
            int loginsPerMinute,
            Consumer<String> visits) {
        this.miniProgram = miniProgram;
        this.tokens = tokens;
        this.loginCodes = new Codes<>(clock);
        this.phoneCodes = new Codes<>(clock);
        this.loginQuota = new MinuteQuota(clock, loginsPerMinute);
        this.clock = clock;
        this.visits = visits;
    }

    List<Endpoint> all() {
        return List.of(
                Endpoint.get("/sns/jscode2session", this::session),
                Endpoint.post("/wxa/business/getuserphonenumber", this::phoneNumber));
    }

    Codes<Person> loginCodes() {
        return loginCodes;
    }

    Codes<PhoneOwner> phoneCodes() {
        return phoneCodes;
    }

    /** WxJava sends an access token along, which this call does not ask for and does not look at. */
    private Answer session(Call call) {
        miniProgram.requireAppid(call.required("appid", 41002));
        miniProgram.requireSecret(call.required("secret", 41004), 40125);
        if (!"authorization_code".equals(call.required("grant_type", 40002))) {
            throw Refusal.invalidGrantType();
        }
        Person person = personOf(call.required("js_code", 41008));
        visits.accept(person.openid());
        JsonObject body = new JsonObject();
        body.addProperty("openid", person.openid());
        body.addProperty("session_key", newSessionKey());
        person.unionid().ifPresent(unionid -> body.addProperty("unionid", unionid));
        return Answer.json(body);
    }

    private Person personOf(String code) {
        Optional<Person> demo = DemoAccounts.openidOfLoginCode(code).map(Person::of);
        Person person = demo.orElseGet(() -> loginCodes.look(code));
        if (!loginQuota.admits(person.openid())) {
            throw Refusal.of(45011, "api minute-quota reach limit mustslower retry next minute");
        }
        return demo.orElseGet(() -> loginCodes.use(code));
    }

    private static String newSessionKey() {
        byte[] key = new byte[16];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private Answer phoneNumber(Call call) {
        tokens.require(call.required("access_token", 41001));
        Call.JsonBody body = call.json();
        String code = body.required("code", 40029);
        Optional<PhoneOwner> demo = DemoAccounts.phoneOfPhoneCode(code).map(PhoneOwner::of);
        PhoneOwner owner = demo.orElseGet(() -> phoneCodes.look(code));
        if (body.text("openid").isPresent()
                && owner.openid().isPresent()
                && !body.text("openid").equals(owner.openid())) {
            throw Refusal.of(40003, "invalid openid");
        }
        if (demo.isEmpty()) {
            phoneCodes.use(code);
        }
        JsonObject answer = Answer.ok();
        answer.add("phone_info", phoneInfo(owner.phone()));
        return Answer.json(answer);
    }

    private JsonObject phoneInfo(String phone) {
        JsonObject watermark = new JsonObject();
        watermark.addProperty("timestamp", clock.instant().getEpochSecond());
        watermark.addProperty("appid", miniProgram.appid());
        JsonObject info = new JsonObject();
        info.addProperty("phoneNumber", phone);
        info.addProperty("purePhoneNumber", phone);
        info.addProperty("countryCode", "86");
        info.add("watermark", watermark);
        return info;
    }

    /** Whom a sign-in code stands for. */
    record Person(String openid, Optional<String> unionid) {
        static Person of(String openid) {
            return new Person(openid, Optional.empty());
        }
    }

    /** Whose phone a phone code stands for. */
    record PhoneOwner(String phone, Optional<String> openid) {
        static PhoneOwner of(String phone) {
            return new PhoneOwner(phone, Optional.empty());
        }
    }
}
