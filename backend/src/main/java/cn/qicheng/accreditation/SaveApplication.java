package cn.qicheng.accreditation;

import java.util.List;

/** The act of keeping what was filled in so far. */
public record SaveApplication(String id, Unit unit, List<Paper> papers) {

    public SaveApplication {
        papers = List.copyOf(papers);
    }
}
