package cn.qicheng.wechatmock;

import java.util.List;
import java.util.Map;

/** The page at {@code /}: what the platform holds, for a person who wonders why a sign-in failed. */
final class StatePage {
    private static final int NEWEST = 50;

    private final MockState state;

    StatePage(MockState state) {
        this.state = state;
    }

    String render() {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="10">
                <title>模拟微信平台</title>
                <style>
                :root { color-scheme: light dark; }
                body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; }
                table { border-collapse: collapse; width: 100%; } td { border-top: 1px solid #8886; padding: .25rem .5rem; overflow-wrap: anywhere; }
                </style>
                </head>
                <body>
                <h1>模拟微信平台 <small>mock WeChat platform</small></h1>
                <p>只在本机监听，仅用于演示和测试。Loopback only, for demonstration and tests.</p>
                """);
        page.append("<p>appid <code>")
                .append(escape(state.miniProgram().appid()))
                .append("</code></p>\n");
        page.append("<p><a href=\"/faults\">故障开关：让某个接口出错 Make a path misbehave</a></p>\n");
        table(page, "已发出的消息 Messages sent", messageRows());
        table(page, "订阅余量 Subscriptions", subscriptionRows());
        table(page, "模板 Templates", templateRows());
        table(page, "推送 Pushes", pushRows());
        table(page, "小程序码与链接 Codes and links", linkRows());
        table(page, "请求次数 Requests", rows(state.counts().views()));
        table(page, "故障开关 Faults", rows(state.faults().views()));
        table(page, "令牌 Tokens", tokenRows());
        table(page, "登录码 Sign-in codes", codeRows(state.users().loginCodes().views()));
        table(page, "手机号码 Phone codes", codeRows(state.users().phoneCodes().views()));
        return page.append("</body>\n</html>\n").toString();
    }

    private List<List<String>> messageRows() {
        return newest(state.messaging().sent().newest().stream()
                .map(one -> List.of(
                        one.at().toString(),
                        one.openid(),
                        one.templateId(),
                        one.page(),
                        one.values().toString()))
                .toList());
    }

    private List<List<String>> subscriptionRows() {
        return newest(state.messaging().subscriptions().views().stream()
                .map(one -> List.of(one.openid(), one.templateId(), Integer.toString(one.left())))
                .toList());
    }

    private List<List<String>> templateRows() {
        return state.messaging().templates().ours().stream()
                .map(one -> List.of(one.id(), one.title(), one.content(), one.longTerm() ? "长期" : "一次性"))
                .toList();
    }

    private List<List<String>> pushRows() {
        return newest(state.pushes().views().stream()
                .map(one -> List.of(one.event(), one.openid(), "第 " + one.attempt() + " 次", one.heard()))
                .toList());
    }

    private List<List<String>> linkRows() {
        return newest(state.codes().views().stream()
                .map(one -> List.of(one.kind(), one.path()))
                .toList());
    }

    private static <T> List<T> newest(List<T> rows) {
        return rows.subList(Math.max(0, rows.size() - NEWEST), rows.size());
    }

    private List<List<String>> tokenRows() {
        return state.tokens().views().stream()
                .map(token -> List.of(token.slot(), token.token().substring(0, 12) + "…", token.secondsLeft() + " s"))
                .toList();
    }

    private static List<List<String>> codeRows(List<Codes.View> codes) {
        return newest(codes).stream()
                .map(code -> List.of(code.code(), code.meaning(), code.state()))
                .toList();
    }

    private static List<List<String>> rows(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), String.valueOf(entry.getValue())))
                .toList();
    }

    private static void table(StringBuilder page, String title, List<List<String>> rows) {
        page.append("<h2>").append(title).append("</h2>\n");
        if (rows.isEmpty()) {
            page.append("<p>无 none</p>\n");
            return;
        }
        page.append("<table>\n");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(escape(cell)).append("</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
