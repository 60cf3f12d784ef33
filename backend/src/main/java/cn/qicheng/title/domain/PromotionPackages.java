package cn.qicheng.title.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All packages that carried a result up, and the key they are signed with. */
public interface PromotionPackages {

    /**
     * A package without its archive.
     *
     * @param toEditionId where its projects were carried; null if it left the system for the province
     */
    record Package(
            String id,
            String roundId,
            @Nullable String toEditionId,
            String manifest,
            String signature,
            String sha256,
            Instant madeAt,
            String madeBy) {}

    void add(Package made, byte[] archive);

    Optional<Package> byId(String id);

    Optional<Package> byFingerprint(String sha256);

    List<Package> ofRound(String roundId);

    byte[] archive(String id);

    /** Returns the private key, sealed, and the public key, if there are any yet. */
    Optional<PackageSignature.Keys> keys();

    /** Keeps the first keys there are; whoever comes second finds those of the first. */
    void keepKeys(PackageSignature.Keys sealed, Instant now);
}
