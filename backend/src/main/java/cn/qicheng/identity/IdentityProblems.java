package cn.qicheng.identity;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.FieldReason;
import cn.qicheng.kernel.DomainProblem.Kind;
import cn.qicheng.wechat.WeChatFailure;
import java.time.Duration;
import java.util.List;

/** Every "no" of identity. */
public final class IdentityProblems {

    public static DomainProblem notSignedIn() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "IDN-101", "请先登录，再办这件事。");
    }

    public static DomainProblem foreignToken() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "IDN-102", "登录凭证无效，请重新登录。");
    }

    public static DomainProblem expiredToken() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "IDN-103", "登录已过期，正在续期；如果没有恢复，请重新登录。");
    }

    public static DomainProblem sessionEnded() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "IDN-104", "这次登录已经结束，请重新登录。");
    }

    public static DomainProblem suspended() {
        return new DomainProblem(Kind.FORBIDDEN, "IDN-105", "这个账号已停用。如有疑问，请到就业服务窗口办理。");
    }

    public static DomainProblem roleMissing() {
        return new DomainProblem(Kind.FORBIDDEN, "IDN-106", "当前身份没有权限办这件事。可在“我的”里换身份。");
    }

    static DomainProblem loginCodeInvalid() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "IDN-107", "微信登录码已用过或已过期，请再点一次登录。");
    }

    static DomainProblem riskUser() {
        return new DomainProblem(Kind.FORBIDDEN, "IDN-108", "微信提示这个微信号有风险，暂不能登录。请带身份证到就业服务窗口办理。");
    }

    static DomainProblem wechatTooOften() {
        return new DomainProblem(Kind.TOO_MANY, "IDN-109", "登录太频繁了，微信要求稍等一分钟再试。").retryAfter(Duration.ofSeconds(60));
    }

    static DomainProblem wechatUnavailable() {
        return new DomainProblem(Kind.BUSY, "IDN-110", "微信服务暂时没有回应，请几秒后再点一次。").retryAfter(Duration.ofSeconds(3));
    }

    static DomainProblem wechatMisconfigured() {
        return new DomainProblem(Kind.BUSY, "IDN-111", "微信接口配置有误，已通知维护人员。请稍后再试。").retryAfter(Duration.ofMinutes(5));
    }

    static DomainProblem refreshInvalid() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "IDN-112", "登录已过期，请重新登录。");
    }

    static DomainProblem refreshReused() {
        return new DomainProblem(Kind.NOT_SIGNED_IN, "IDN-113", "续期凭证被重复使用，为保护账号，这次登录已结束。请重新登录。");
    }

    static DomainProblem confirmAgain(long minutes) {
        return new DomainProblem(Kind.FORBIDDEN, "IDN-127", "这一步要先重新确认是你本人：%d 分钟内登录过才能办。请重新登录后再点。".formatted(minutes));
    }

    static DomainProblem tooManySignIns() {
        return new DomainProblem(Kind.TOO_MANY, "IDN-114", "这个网络地址登录太频繁，请一分钟后再试。").retryAfter(Duration.ofSeconds(60));
    }

    static DomainProblem phoneHeldByAnother() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "IDN-115", "这个手机号已绑定在另一个账号上。请用原来的微信登录，或到就业服务窗口解除绑定。");
    }

    static DomainProblem phoneCodeInvalid() {
        return new DomainProblem(Kind.REFUSED, "IDN-116", "手机号授权码已用过或已过期，请重新点“获取手机号”。");
    }

    static DomainProblem phoneOfAnotherProgram() {
        return new DomainProblem(Kind.REFUSED, "IDN-117", "手机号授权不是在本小程序里做的，没有绑定。请重新点“获取手机号”。");
    }

    static DomainProblem idNumberWrong(String reason) {
        return new DomainProblem(Kind.REFUSED, "IDN-118", "身份证号码没有通过校验：" + reason)
                .naming(List.of(new FieldReason("idNumber", reason)));
    }

    static DomainProblem idNumberHeldByAnother() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "IDN-119", "这个身份证号码已在另一个账号实名。请用原来的微信登录，或带身份证到就业服务窗口核实。");
    }

    static DomainProblem alreadyIdentified() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "IDN-120", "已经用另一个姓名或身份证号码实名，不能自己更改。更正请带身份证到就业服务窗口。");
    }

    static DomainProblem unknownPerson() {
        return new DomainProblem(Kind.ABSENT, "IDN-121", "没有找到这个人。");
    }

    static DomainProblem phoneVerifiedAlready() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "IDN-122", "已经绑定微信核实过的手机号。要换号码，请点“用微信手机号绑定”。");
    }

    static DomainProblem nobodyWithThisPhone() {
        return new DomainProblem(Kind.ABSENT, "IDN-123", "没有人绑定过这个手机号。请对方先登录小程序，用微信手机号绑定，再来授权。");
    }

    static DomainProblem roleNotGivable() {
        return new DomainProblem(Kind.REFUSED, "IDN-124", "这个角色不能这样授权：区县经办要选区县，基地管理员和带教老师要选基地，其余管全市。");
    }

    static DomainProblem lastCityOfficer() {
        return new DomainProblem(Kind.OUT_OF_ORDER, "IDN-125", "这是最后一位市局经办，收回以后就没有人能授权了。先授权给另一位，再收回。");
    }

    static DomainProblem notOneself() {
        return new DomainProblem(Kind.REFUSED, "IDN-126", "不能停用自己。请让另一位市局经办来办。");
    }

    /** What a failure of WeChat means to the person; an invalid code means another thing for each kind of code. */
    static DomainProblem of(WeChatFailure failure, DomainProblem codeInvalid) {
        return switch (failure) {
            case WeChatFailure.CodeInvalid used -> codeInvalid;
            case WeChatFailure.RiskUser blocked -> riskUser();
            case WeChatFailure.RateLimited often -> wechatTooOften();
            case WeChatFailure.Misconfigured ours -> wechatMisconfigured();
            default -> wechatUnavailable();
        };
    }

    private IdentityProblems() {}
}
