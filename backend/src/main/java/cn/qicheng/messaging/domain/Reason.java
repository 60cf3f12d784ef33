package cn.qicheng.messaging.domain;

/** Why a message waits, was kept back or failed, and what an officer can do about it. */
public enum Reason {
    NO_CONSENT("本人没有同意接收，或同意的次数用完了", "不用处理：消息已在他的“消息”里"),
    NO_WECHAT("这个人没有用微信登录过", "不用处理：消息已在他的“消息”里"),
    NO_TEMPLATE("这类消息在小程序里还没有模板", "到微信后台选好模板，填进模板表，重启后重发"),
    BAD_VALUE("有一处内容不合微信的格式", "内容要改程序；先在站内告诉本人"),
    BAD_REQUEST("微信说请求不对", "把编号告诉技术人员"),
    RISKY("微信认为内容有风险", "在站内告诉本人，并告诉技术人员"),
    UNKNOWN_RECIPIENT("微信不认识这个人", "本人重新登录一次小程序后再重发"),
    BAD_TEMPLATE("模板不存在、被停用或不合规", "到微信后台看模板，改好后点“恢复发送”"),
    UNKNOWN_PAGE("消息打开的页面还没有发布", "先发布含这个页面的版本，再点“恢复发送”"),
    MISCONFIGURED("小程序的密钥、IP 白名单或权限不对", "请技术人员按上线手册核对配置，会自动再试"),
    QUOTA("今天的发送额度用完了", "不用处理：明天零点后自动接着发"),
    BUSY("微信忙，或网络不通", "不用处理：会自动再试"),
    UNANSWERED("发出后没有收到微信的答复，可能已送到", "不用处理：最多再发一次"),
    NOT_DELIVERED("微信收下了，但没有送到本人", "消息已在他的“消息”里；需要时打电话");

    private final String words;
    private final String way;

    Reason(String words, String way) {
        this.words = words;
        this.way = way;
    }

    public String words() {
        return words;
    }

    /** What to do about it. */
    public String way() {
        return way;
    }
}
