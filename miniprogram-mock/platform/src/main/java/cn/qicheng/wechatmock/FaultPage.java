package cn.qicheng.wechatmock;

import java.util.List;
import java.util.Map;

/** The page at {@code /faults}: a form that makes a path misbehave, for a person who wants to see what the product does. */
final class FaultPage {
    private static final Map<Fault.Kind, String> WORDS = Map.of(
            Fault.Kind.ERRCODE, "回错误码（填在“数值”里，如 43101、-1）",
            Fault.Kind.HTTP_STATUS, "回 HTTP 状态（填在“数值”里，如 502）",
            Fault.Kind.RESET, "断开连接，不回答",
            Fault.Kind.NOT_JSON, "回一页不是 JSON 的文字",
            Fault.Kind.DELAY, "照常回答，只是晚（填“延迟毫秒”）",
            Fault.Kind.DONE_UNTOLD, "办了，但不回答（调用方以为超时）");

    private final MockState state;
    private final List<String> paths;

    FaultPage(MockState state, List<String> paths) {
        this.state = state;
        this.paths = paths;
    }

    String render() {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>模拟微信平台 · 故障开关</title>
                <style>
                :root { color-scheme: light dark; }
                body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; max-width: 40rem; margin: 1rem auto; padding: 0 1rem; }
                label { display: block; margin: .75rem 0; } select, input { font: inherit; width: 100%; padding: .5rem; box-sizing: border-box; }
                button { font: inherit; min-height: 44px; padding: 0 1.25rem; margin: .25rem 0; }
                </style>
                </head>
                <body>
                <p><a href="/">回到状态 Back</a></p>
                <h1>故障开关 <small>Faults</small></h1>
                <form method="post" action="/mock/fault-form">
                <label>接口 Path<select name="path">
                """);
        paths.forEach(path -> page.append("<option>").append(path).append("</option>\n"));
        page.append("</select></label>\n<label>怎样出错 Kind<select name=\"kind\">\n");
        for (Fault.Kind kind : Fault.Kind.values()) {
            page.append("<option value=\"")
                    .append(kind)
                    .append("\">")
                    .append(WORDS.getOrDefault(kind, kind.name()))
                    .append("</option>\n");
        }
        page.append("""
                </select></label>
                <label>数值 Value<input name="value" inputmode="numeric" value="-1"></label>
                <label>延迟毫秒 Delay in ms<input name="delayMs" inputmode="numeric" value="0"></label>
                <label>几次（-1 为一直）Times<input name="times" value="1"></label>
                <button>设下故障 Set</button>
                </form>
                <form method="post" action="/mock/fault-form"><input type="hidden" name="clear" value="yes"><button>解除全部 Lift all</button></form>
                <h2>现在 Now</h2>
                """);
        if (state.faults().views().isEmpty()) {
            page.append("<p>无 none</p>\n");
        }
        state.faults()
                .views()
                .forEach((path, fault) -> page.append("<p>")
                        .append(StatePage.escape(path + " " + fault))
                        .append("</p>\n"));
        return page.append("</body>\n</html>\n").toString();
    }
}
