package cn.qicheng.demo;

import cn.qicheng.accreditation.AccreditationBoard;
import cn.qicheng.accreditation.AccreditationDesk;
import cn.qicheng.accreditation.Paper;
import cn.qicheng.accreditation.SaveApplication;
import cn.qicheng.accreditation.Unit;
import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.SubjectRef;
import cn.qicheng.review.Decide;
import cn.qicheng.review.ReviewAnswer;
import cn.qicheng.review.ReviewBoard;
import cn.qicheng.review.ReviewDesk;
import cn.qicheng.traineebase.OrgType;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Units that apply for accreditation, one at each station; the people of bases that are there already act for them. */
@Singleton
@Requires(env = "demo")
class DemoApplications {

    private static final Logger LOG = LoggerFactory.getLogger(DemoApplications.class);
    private static final String MATERIALS = "BASE_APPLICATION";
    private static final String SITE = "SITE_ASSESSMENT";

    private final DemoAccounts accounts;
    private final AccreditationDesk desk;
    private final AccreditationBoard board;
    private final ReviewDesk reviews;
    private final ReviewBoard reviewBoard;

    DemoApplications(
            DemoAccounts accounts,
            AccreditationDesk desk,
            AccreditationBoard board,
            ReviewDesk reviews,
            ReviewBoard reviewBoard) {
        this.accounts = accounts;
        this.desk = desk;
        this.board = board;
        this.reviews = reviews;
        this.reviewBoard = reviewBoard;
    }

    /** What a desk refuses is told and left out, so that the demonstration starts all the same. */
    void handIn() {
        if (!board.mine(accounts.actor("base-4")).isEmpty()) {
            return;
        }
        try {
            handInAll();
        } catch (DomainProblem refused) {
            LOG.error("演示城市的基地申报没有办成: {}", refused.toString());
        }
    }

    private void handInAll() {
        handedIn("base-1", unit("兰州示例软件外包有限公司", "91620102MA7A00020G", OrgType.ENTERPRISE, "620102"));
        var returned = handedIn("base-2", unit("兰州示例检验检测中心", "12620100MA7A00040T", OrgType.INSTITUTION, "620102"));
        decide("district-chengguan", MATERIALS, returned, "BASE_PROFILE");
        var assessed = handedIn("base-3", unit("兰州示例机床有限公司", "91620103MA7A000300", OrgType.ENTERPRISE, "620103"));
        decide("district-qilihe", MATERIALS, assessed, "");
        var ready = handedIn("base-4", unit("兰州示例生物科技有限公司", "91620100MA7A00050N", OrgType.ENTERPRISE, "LZGX"));
        decide("city-2", MATERIALS, ready, "");
        decide("city-2", SITE, ready, "");
        decide("city", SITE, ready, "");
    }

    private String handedIn(String account, Unit unit) {
        var actor = accounts.actor(account);
        var id = desk.begin(actor);
        desk.save(
                new SaveApplication(
                        id,
                        unit,
                        List.of(
                                new Paper("BASE_FORM", "申报表（网上填写）", ""),
                                new Paper("BASE_LICENCE", "证照，2024年3月1日发", ""),
                                new Paper("TRAINING_CONDITIONS", "", "有单独的培训教室和 12 个工位，每周半天集中培训。"),
                                new Paper("TRAINEE_RULES", "见习生管理制度（2026 版）", "接纳、考勤、食宿和安全都有规定。"),
                                new Paper("BASE_PROFILE", "", "演示用的单位，2012 年成立。"))),
                actor);
        desk.submit(id, true, actor);
        return id;
    }

    /** Passes the review, or returns it for the one item that fails. */
    private void decide(String account, String kind, String id, String failing) {
        var actor = accounts.actor(account);
        var review = reviewBoard.of(new SubjectRef(kind, id)).orElseThrow();
        var answers = review.items().stream()
                .map(item -> item.code().equals(failing)
                        ? new Decide.Answered(item.code(), ReviewAnswer.FAIL, "写明近三年的用工人数")
                        : new Decide.Answered(item.code(), ReviewAnswer.PASS, "看过，符合"))
                .toList();
        if (failing.isEmpty()) {
            reviews.pass(new Decide(review.id(), answers, "逐项看过，符合要求。"), actor);
        } else {
            reviews.sendBack(new Decide(review.id(), answers, "有一项要补，其余齐全。"), actor);
        }
    }

    private static Unit unit(String name, String creditCode, OrgType type, String district) {
        return new Unit(name, creditCode, type, district, 45, true, "示例路8号", "示例联系人", "19900000008");
    }
}
