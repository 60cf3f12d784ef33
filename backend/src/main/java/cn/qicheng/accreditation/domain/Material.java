package cn.qicheng.accreditation.domain;

import cn.qicheng.accreditation.Paper;
import java.util.Optional;

/** The five materials of an application. Policy: 兰人社发〔2016〕17号 第十条（二）. */
public enum Material {
    BASE_FORM("见习基地申报表", false),
    BASE_LICENCE("营业执照、法人证书或组织机构代码证", false),
    TRAINING_CONDITIONS("见习培训条件及情况说明", true),
    TRAINEE_RULES("见习生管理制度", true),
    BASE_PROFILE("单位简介", true);

    private final String label;
    private final boolean described;

    Material(String label, boolean described) {
        this.label = label;
        this.described = described;
    }

    public String label() {
        return label;
    }

    /** Whether the paper's substance is told here, not only which paper it is. */
    public boolean described() {
        return described;
    }

    /** Returns what is missing of this material. */
    public Optional<String> gapIn(Paper paper) {
        if (described) {
            return paper.statement().isBlank() ? Optional.of(label + "：写明内容") : Optional.empty();
        }
        return paper.reference().isBlank() ? Optional.of(label + "：写明是哪一份（名称、编号、日期）") : Optional.empty();
    }
}
