package cn.qicheng.wechatmock;

/** One push as it goes over the wire: the query after the address, and the body. */
public record SealedPush(String query, String body) {}
