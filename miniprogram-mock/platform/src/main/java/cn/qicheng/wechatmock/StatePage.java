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
                <meta http-equiv="refresh" content="5">
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
        table(page, "请求次数 Requests", rows(state.counts().views()));
        table(page, "故障开关 Faults", rows(state.faults().views()));
        table(page, "令牌 Tokens", tokenRows());
        table(page, "登录码 Sign-in codes", codeRows(state.users().loginCodes().views()));
        table(page, "手机号码 Phone codes", codeRows(state.users().phoneCodes().views()));
        return page.append("</body>\n</html>\n").toString();
    }

    private List<List<String>> tokenRows() {
        return state.tokens().views().stream()
                .map(token -> List.of(token.slot(), token.token().substring(0, 12) + "…", token.secondsLeft() + " s"))
                .toList();
    }

    private static List<List<String>> codeRows(List<Codes.View> codes) {
        return codes.subList(Math.max(0, codes.size() - NEWEST), codes.size()).stream()
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

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
