package cn.qicheng.title.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qicheng.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("推荐包：一个文件、一张清单、一个签名")
class PackageFilesTest {

    private static final Map<String, String> ABOUT = Map.of("edition", "SS1");
    private static final Map<String, String> FILES =
            Map.of("result.json", "{\"ranking\":[]}", "sheets.json", "[]", "entries.json", "{\"项目\":1}");

    @Test
    void the_archive_holds_every_file_and_the_manifest_the_fingerprint_of_each() throws Exception {
        var manifest = PackageFiles.manifest(ABOUT, FILES);
        var found = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(PackageFiles.zipped(FILES, manifest, "signed")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }

        assertThat(found)
                .containsAllEntriesOf(FILES)
                .containsEntry("manifest.json", manifest)
                .containsEntry("manifest.sig", "signed");
        FILES.values().forEach(text -> assertThat(manifest).contains(Digest.sha256(text)));
    }

    @Test
    void the_same_files_give_the_same_bytes() {
        var manifest = PackageFiles.manifest(ABOUT, FILES);
        assertThat(PackageFiles.zipped(FILES, manifest, "s"))
                .isEqualTo(PackageFiles.zipped(new HashMap<>(FILES), manifest, "s"));
    }

    @Test
    void a_signature_stands_for_the_manifest_it_was_made_over_and_for_no_other() {
        var keys = PackageSignature.newKeys();
        var signed = PackageSignature.sign("manifest", keys.privateKey());

        assertThat(PackageSignature.stands("manifest", signed, keys.publicKey()))
                .isTrue();
        assertThat(PackageSignature.stands("manifest!", signed, keys.publicKey()))
                .isFalse();
        assertThat(PackageSignature.stands(
                        "manifest", signed, PackageSignature.newKeys().publicKey()))
                .isFalse();
        assertThat(PackageSignature.stands("manifest", "no signature", keys.publicKey()))
                .isFalse();
    }

    @Test
    void a_key_that_is_none_signs_nothing() {
        assertThatThrownBy(() -> PackageSignature.sign("manifest", "AAAA")).isInstanceOf(IllegalStateException.class);
    }
}
