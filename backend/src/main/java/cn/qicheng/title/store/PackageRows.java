package cn.qicheng.title.store;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PackageRows extends GenericRepository<PackageArchiveRow, String> {

    String HEAD = "SELECT id, round_id, to_edition_id, manifest, signature, sha256, made_at, made_by"
            + " FROM promotion_package WHERE ";

    PackageArchiveRow save(PackageArchiveRow row);

    Optional<PackageArchiveRow> findById(String id);

    @Query(HEAD + "id = :id")
    Optional<PackageRow> head(String id);

    @Query(HEAD + "sha256 = :sha256 ORDER BY id LIMIT 1")
    Optional<PackageRow> byFingerprint(String sha256);

    @Query(HEAD + "round_id = :roundId ORDER BY id DESC")
    List<PackageRow> ofRound(String roundId);

    @Query("SELECT private_key, public_key FROM promotion_key WHERE id = 1")
    Optional<KeysRow> keys();

    @Query(
            "INSERT INTO promotion_key(id, private_key, public_key, made_at) VALUES (1, :privateKey, :publicKey, :madeAt)"
                    + " ON DUPLICATE KEY UPDATE id = id")
    int keepKeys(String privateKey, String publicKey, Instant madeAt);
}
