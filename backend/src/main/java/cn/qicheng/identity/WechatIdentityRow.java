package cn.qicheng.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** By which name WeChat knows a person. {@code id} is {@code appid/openid}, so two first sign-ins meet at the key. */
@MappedEntity("wechat_identity")
record WechatIdentityRow(@Id String id, String personId, Instant createdAt) {}
