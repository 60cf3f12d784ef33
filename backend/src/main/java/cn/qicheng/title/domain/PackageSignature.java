package cn.qicheng.title.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 over a manifest: signed here, checked by anyone with the public key. Keys and signatures are Base64. */
public final class PackageSignature {

    private static final String ED25519 = "Ed25519";

    /** A key pair as it is kept: the private half in PKCS#8, the public one in X.509. */
    public record Keys(String privateKey, String publicKey) {}

    public static Keys newKeys() {
        try {
            var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            return new Keys(
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has " + ED25519, absent);
        }
    }

    public static String sign(String manifest, String privateKey) {
        try {
            var signature = Signature.getInstance(ED25519);
            signature.initSign(KeyFactory.getInstance(ED25519)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
            signature.update(manifest.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the package key cannot sign", broken);
        }
    }

    public static boolean stands(String manifest, String signed, String publicKey) {
        try {
            var signature = Signature.getInstance(ED25519);
            signature.initVerify(KeyFactory.getInstance(ED25519)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(manifest.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private PackageSignature() {}
}
