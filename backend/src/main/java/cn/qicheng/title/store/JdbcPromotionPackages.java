package cn.qicheng.title.store;

import cn.qicheng.title.domain.PackageSignature.Keys;
import cn.qicheng.title.domain.PromotionPackages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcPromotionPackages implements PromotionPackages {

    private final PackageRows rows;

    JdbcPromotionPackages(PackageRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Package made, byte[] archive) {
        rows.save(new PackageArchiveRow(
                made.id(),
                made.roundId(),
                made.toEditionId(),
                made.manifest(),
                made.signature(),
                made.sha256(),
                archive,
                made.madeAt(),
                made.madeBy()));
    }

    @Override
    public Optional<Package> byId(String id) {
        return rows.head(id).map(PackageRow::made);
    }

    @Override
    public Optional<Package> byFingerprint(String sha256) {
        return rows.byFingerprint(sha256).map(PackageRow::made);
    }

    @Override
    public List<Package> ofRound(String roundId) {
        return rows.ofRound(roundId).stream().map(PackageRow::made).toList();
    }

    @Override
    public byte[] archive(String id) {
        return rows.findById(id).orElseThrow().archive();
    }

    @Override
    public Optional<Keys> keys() {
        return rows.keys().map(row -> new Keys(row.privateKey(), row.publicKey()));
    }

    @Override
    public void keepKeys(Keys sealed, Instant now) {
        rows.keepKeys(sealed.privateKey(), sealed.publicKey(), now);
    }
}
