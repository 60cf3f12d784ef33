package cn.qicheng.competition.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are taken, told by their first bytes: what a name says proves nothing. */
public enum FileKind {
    PDF("application/pdf", "pdf", "%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
    JPG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    /** A phone that takes pictures in HEIC can hand them over as JPG; that is said instead of "wrong type". */
    private static final int BRAND_AT = 4;

    private static final int BRAND_LENGTH = 8;

    private final String mediaType;
    private final String ending;
    private final byte[] magic;

    FileKind(String mediaType, String ending, byte[] magic) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.magic = magic.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return ending;
    }

    public static Optional<FileKind> of(byte[] content) {
        return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    public static boolean heic(byte[] content) {
        if (content.length < BRAND_AT + BRAND_LENGTH) {
            return false;
        }
        var brand = new String(content, BRAND_AT, BRAND_LENGTH, java.nio.charset.StandardCharsets.ISO_8859_1);
        return brand.startsWith("ftyphei") || brand.startsWith("ftyphev") || brand.startsWith("ftypmif");
    }

    private boolean begins(byte[] content) {
        return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
