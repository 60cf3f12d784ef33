package cn.qicheng.accreditation.store;

import cn.qicheng.accreditation.Paper;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@MappedEntity("base_application_paper")
record PaperRow(@Id String id, String applicationId, int seq, String code, String reference, String statement) {

    Paper paper() {
        return new Paper(code, reference, statement);
    }
}
