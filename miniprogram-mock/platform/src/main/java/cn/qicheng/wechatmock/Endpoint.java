package cn.qicheng.wechatmock;

/** One path of the platform: which method it takes, and what it answers. */
record Endpoint(String method, String path, Handler handler) {

    static Endpoint get(String path, Handler handler) {
        return new Endpoint("GET", path, handler);
    }

    static Endpoint post(String path, Handler handler) {
        return new Endpoint("POST", path, handler);
    }

    Answer answer(Call call) {
        if (!method.equals(call.method())) {
            throw method.equals("POST")
                    ? Refusal.of(43002, "require POST method")
                    : Refusal.of(43001, "require GET method");
        }
        return handler.answer(call);
    }

    /** Answers, or throws a {@link Refusal}. */
    interface Handler {
        Answer answer(Call call);
    }
}
