package cn.qicheng.imports;

import cn.qicheng.identity.PersonalData;
import cn.qicheng.identity.Sealed;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packs and seals the content of a file: the rows hold names and phone numbers. */
@Singleton
class ImportContents {

    private final ObjectMapper json;
    private final PersonalData personalData;

    ImportContents(ObjectMapper json, PersonalData personalData) {
        this.json = json;
        this.personalData = personalData;
    }

    String sealed(ImportContent content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            json.writeValue(out, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return personalData
                .seal(Base64.getEncoder().encodeToString(packed.toByteArray()))
                .text();
    }

    ImportContent opened(String sealed) {
        var packed = Base64.getDecoder().decode(personalData.open(new Sealed(sealed)));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return json.readValue(in, ImportContent.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
