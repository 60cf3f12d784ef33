package cn.qicheng.wechatmock;

import cn.qicheng.wechatmock.PushEvents.Shape;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people do in WeChat's own dialogs: agree to messages, refuse, switch them off. Each act is pushed. */
record Choices(MockState state, InstantSource clock) {

    /** A template that is not ours is not asked about. */
    void popup(String openid, Map<String, Boolean> choices) {
        choices.keySet().forEach(state.messaging().templates()::require);
        choices.forEach((templateId, accepted) -> {
            if (accepted) {
                state.messaging().subscriptions().accept(openid, templateId);
            }
        });
        state.pushes().send(PushEvents.popup(openid, choices, clock.instant(), Shape.ARRAY));
    }

    void withdraw(String openid, List<String> templateIds) {
        if (templateIds.isEmpty()) {
            return;
        }
        Map<String, Boolean> choices = new LinkedHashMap<>();
        templateIds.forEach(templateId -> {
            state.messaging().subscriptions().withdraw(openid, templateId);
            choices.put(templateId, false);
        });
        state.pushes().send(PushEvents.change(openid, choices, clock.instant(), Shape.ARRAY));
    }
}
