package cn.qicheng.activity;

import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import jakarta.inject.Singleton;
import java.util.List;

/** What those who come are told, in the transaction of what happened. */
@Singleton
class ActivityMessages {

    private static final String PAGE = "activity/activity-page?id=";

    private final MessageDesk messages;

    ActivityMessages(MessageDesk messages) {
        this.messages = messages;
    }

    void movedUp(ActivityRow activity, ActivityPlaceRow place) {
        messages.tell(about(activity, MessageKind.ACTIVITY_PLACE, place.id() + ".UP" + place.number(), place)
                .saying("note", "来不了请退出，让给别人"));
    }

    void changed(ActivityRow activity, List<ActivityPlaceRow> places) {
        for (var place : places) {
            messages.tell(about(
                            activity,
                            MessageKind.ACTIVITY_CHANGED,
                            activity.id() + ".EDITION" + activity.edition(),
                            place)
                    .saying("result", "有变动")
                    .saying("note", "在" + activity.place()));
        }
    }

    void cancelled(ActivityRow activity, List<ActivityPlaceRow> places) {
        for (var place : places) {
            messages.tell(about(activity, MessageKind.ACTIVITY_CHANGED, activity.id() + ".CANCELLED", place)
                    .saying("result", "已取消")
                    .saying("note", String.valueOf(activity.cancelReason())));
        }
    }

    void soon(ActivityRow activity, ActivityPlaceRow place) {
        messages.tell(about(activity, MessageKind.ACTIVITY_SOON, activity.id() + ".SOON" + activity.startsAt(), place)
                .saying("note", "在" + activity.place()));
    }

    private static Message about(ActivityRow activity, MessageKind kind, String event, ActivityPlaceRow place) {
        return Message.to(place.personId(), kind, event)
                .saying("what", activity.title())
                .saying("when", activity.startsAt())
                .opening(PAGE + activity.id())
                .inDistrict(activity.districtCode());
    }
}
