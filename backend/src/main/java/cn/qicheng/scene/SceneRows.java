package cn.qicheng.scene;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SceneRows extends GenericRepository<SceneRow, String> {

    Optional<SceneRow> findById(String scene);

    Optional<SceneRow> findByLiveKey(String liveKey);

    /** Returns 0 if somebody else put one up in the same moment. */
    @Query("INSERT IGNORE INTO scene(scene, kind, subject_id, live_key, made_by, made_at, expires_at) "
            + "VALUES (:scene, :kind, :subjectId, :liveKey, :madeBy, :madeAt, :expiresAt)")
    int put(
            String scene,
            String kind,
            String subjectId,
            String liveKey,
            String madeBy,
            Instant madeAt,
            @Nullable Instant expiresAt);

    @Query("UPDATE scene SET live_key = NULL, revoked_at = :now, revoked_by = :by WHERE live_key = :liveKey")
    int revoke(String liveKey, Instant now, String by);

    @Query("UPDATE scene SET link = :link, link_until = :until WHERE scene = :scene")
    int keepLink(String scene, String link, Instant until);

    @Query("SELECT picture FROM scene_picture WHERE scene = :scene")
    Optional<String> picture(String scene);

    @Query("INSERT IGNORE INTO scene_picture(scene, picture) VALUES (:scene, :picture)")
    int keepPicture(String scene, String picture);
}
