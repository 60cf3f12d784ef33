package cn.qicheng.competition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("材料文件：看开头的字节，不信名字")
class MaterialFileTest {

    @Test
    void a_file_is_what_its_first_bytes_say() {
        assertThat(FileKind.of("%PDF-1.7\n…".getBytes(StandardCharsets.UTF_8))).contains(FileKind.PDF);
        assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(FileKind.JPG);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .contains(FileKind.PNG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-",
                "MZ\u0090\u0000",
                "PK\u0003\u0004docx",
                "<svg onload=alert(1)>",
                "<!doctype html>",
                " %PDF-1.7"
            })
    void anything_else_is_nothing_we_take(String content) {
        assertThat(FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void a_photo_of_an_iphone_is_recognised_so_that_its_owner_hears_the_way_out() {
        assertThat(FileKind.heic("\0\0\0\u0018ftypheic\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                .isTrue();
        assertThat(FileKind.heic("short".getBytes(StandardCharsets.ISO_8859_1))).isFalse();
        assertThat(FileKind.heic("\0\0\0\u0018ftypisom\0\0".getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"营业执照.pdf", "2025 年度审计报告（终稿）.PDF", "IMG_0001.jpg", "社保明细-11月.png"})
    void a_plain_name_stands(String name) {
        assertThat(FileName.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                ".htaccess",
                "../../etc/passwd",
                "..\\..\\boot.ini",
                "a/b.pdf",
                "C:执照.pdf",
                "执照\u0000.pdf",
                "执照\u202Efdp.exe",
                "执照.pdf.exe",
                "执照.exe.pdf",
                "执照.html.pdf",
                "x.svg",
                "<img src=x>.png",
                "a;rm -rf.pdf",
                "$(id).pdf"
            })
    void a_name_that_pretends_is_refused(String name) {
        assertThat(FileName.fault(name)).isNotEmpty();
    }

    @Test
    void a_name_of_a_hundred_characters_stands_and_one_more_does_not() {
        assertThat(FileName.fault("样".repeat(96) + ".pdf")).isEmpty();
        assertThat(FileName.fault("样".repeat(97) + ".pdf")).isNotEmpty();
    }
}
