package cn.qicheng.accreditation;

import cn.qicheng.accreditation.domain.BaseApplication;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Tells whoever applied what became of it; always inside the transaction of what happened. */
@Singleton
class AccreditationMessages {

    private final MessageDesk messages;

    AccreditationMessages(MessageDesk messages) {
        this.messages = messages;
    }

    void moved(BaseApplication it) {
        messages.tell(Message.to(
                        it.applicantId(),
                        MessageKind.BASE_APPLICATION_MOVED,
                        it.id() + "." + it.state() + "." + it.since().toEpochMilli())
                .saying("what", it.unit().name())
                .saying("result", it.state().label())
                .saying("when", it.since())
                .saying("note", note(it))
                .opening("base/accreditation?id=" + it.id())
                .inDistrict(it.unit().districtCode()));
    }

    private static String note(BaseApplication it) {
        if (it.state().returned()) {
            return "请在 " + Objects.requireNonNull(it.mendDue()).day() + " 前补好交回，只补点名的项";
        }
        return switch (it.state()) {
            case SITE_ASSESSMENT -> "接下来区县上门评估，准备好证照和制度的原件";
            case CITY_RECHECK -> "接下来市局复审";
            case AWAITING_BATCH -> "等 6 月或 12 月的批次审批";
            case ACCREDITED -> "可以用基地管理员的身份报岗位了";
            default -> it.endReason();
        };
    }
}
