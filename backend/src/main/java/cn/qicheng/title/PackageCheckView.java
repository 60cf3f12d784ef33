package cn.qicheng.title;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** What anyone learns about an archive from its fingerprint: that it was made here, when, and that its signature stands. */
@Serdeable
public record PackageCheckView(
        String sha256, Instant madeAt, boolean signatureStands, String manifest, String publicKey) {}
