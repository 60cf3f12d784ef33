package cn.qicheng.certificate.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All terms that were served to their last day. */
public interface Completions {

    void add(Completion completion);

    void moved(Completion completion);

    Optional<Completion> of(String agreementId);

    Optional<Completion> byCertificate(String no);

    /** Those whose appraisal was due before the day and is not there. */
    List<String> unappraisedDueBefore(LocalDate day);

    List<Completion> toAppraiseByMentor(String personId);

    List<Completion> toAppraiseByBases(Collection<String> baseIds);
}
