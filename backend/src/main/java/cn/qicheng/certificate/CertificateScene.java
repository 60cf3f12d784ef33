package cn.qicheng.certificate;

import cn.qicheng.scene.SceneCard;
import cn.qicheng.scene.SceneKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The code on a certificate: whoever scans it sees whether it is good. */
@Singleton
class CertificateScene implements SceneKind {

    private final CompletionBoard board;

    CertificateScene(CompletionBoard board) {
        this.board = board;
    }

    @Override
    public String name() {
        return CompletionDesk.SCENE;
    }

    @Override
    public Optional<SceneCard> card(String agreementId) {
        return board.checkOf(agreementId).map(CertificateScene::card);
    }

    private static SceneCard card(CertificateCheckView certificate) {
        var facts = new ArrayList<>(List.of(
                new SceneCard.Fact("编号", certificate.no()),
                new SceneCard.Fact("见习生", certificate.traineeName()),
                new SceneCard.Fact("基地", certificate.baseName()),
                new SceneCard.Fact("岗位", certificate.positionTitle()),
                new SceneCard.Fact("见习期", certificate.startsOn() + " 至 " + certificate.endsOn()),
                new SceneCard.Fact(
                        "综合评定", Optional.ofNullable(certificate.grade()).orElse("基地没有按时鉴定")),
                new SceneCard.Fact("签发日期", certificate.issuedOn().toString())));
        if (certificate.revokedReason() != null) {
            facts.add(new SceneCard.Fact("撤销原因", certificate.revokedReason()));
        }
        return new SceneCard(
                CompletionDesk.SCENE,
                certificate.valid() ? "这张见习证书有效" : "这张见习证书已撤销",
                "兰州市高校毕业生就业见习证书",
                facts,
                new SceneCard.Action("按编号再查一次", "/pages/certificate-check?no=" + certificate.no()));
    }
}
