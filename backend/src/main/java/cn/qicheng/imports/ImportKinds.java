package cn.qicheng.imports;

import jakarta.inject.Singleton;
import java.util.List;

/** All kinds of spreadsheets that some module takes in. */
@Singleton
class ImportKinds {

    private final List<ImportKind> all;

    ImportKinds(List<ImportKind> all) {
        this.all = all;
    }

    ImportKind named(String name) {
        return all.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(ImportProblems::unknownKind);
    }
}
