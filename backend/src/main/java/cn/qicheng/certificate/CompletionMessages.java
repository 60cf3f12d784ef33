package cn.qicheng.certificate;

import cn.qicheng.certificate.domain.Completion;
import cn.qicheng.identity.People;
import cn.qicheng.kernel.Role;
import cn.qicheng.messaging.Message;
import cn.qicheng.messaging.MessageDesk;
import cn.qicheng.messaging.MessageKind;
import cn.qicheng.traineebase.TraineeBases;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;

/** Tells the base that it has to appraise, and the trainee of the certificate; inside the transaction of what happened. */
@Singleton
class CompletionMessages {

    private final MessageDesk messages;
    private final TraineeBases bases;
    private final People people;

    CompletionMessages(MessageDesk messages, TraineeBases bases, People people) {
        this.messages = messages;
        this.bases = bases;
        this.people = people;
    }

    void toAppraise(Completion completion) {
        var sides = completion.sides();
        var readers = new LinkedHashSet<>(people.holding(Role.BASE_ADMIN, sides.baseId()));
        readers.add(sides.mentorPersonId());
        for (var reader : readers) {
            messages.tell(Message.to(reader, MessageKind.DEADLINE_NEAR, completion.agreementId() + ".APPRAISE")
                    .saying("what", people.nameOf(sides.personId()) + "的考核鉴定")
                    .untilTheEndOf("when", completion.appraiseDue())
                    .saying("note", "见习期满了")
                    .opening("base/completion?id=" + completion.agreementId())
                    .inDistrict(districtOf(completion)));
        }
    }

    void issued(Completion completion) {
        var certificate = completion.certificate();
        if (certificate == null) {
            throw new IllegalStateException("nothing was issued for " + completion.agreementId());
        }
        messages.tell(Message.to(
                        completion.sides().personId(),
                        MessageKind.CERTIFICATE_ISSUED,
                        completion.agreementId() + ".ISSUED")
                .saying("what", certificate.baseName() + "见习期满")
                .saying("when", certificate.issuedOn())
                .saying("note", certificate.no())
                .opening("trainee/certificate?id=" + completion.agreementId())
                .inDistrict(districtOf(completion)));
    }

    void revoked(Completion completion) {
        var certificate = completion.certificate();
        messages.tell(Message.to(
                        completion.sides().personId(),
                        MessageKind.CERTIFICATE_ISSUED,
                        completion.agreementId() + ".REVOKED")
                .saying("what", "见习证书已被撤销，原因见证书页")
                .saying("when", completion.endsOn())
                .saying("note", certificate == null ? "" : certificate.no())
                .opening("trainee/certificate?id=" + completion.agreementId())
                .inDistrict(districtOf(completion)));
    }

    private String districtOf(Completion completion) {
        return bases.view(completion.sides().baseId()).districtCode();
    }
}
