package cn.qicheng.imports;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;

/** Every "no" of this module, with its code of docs/errors.md. */
final class ImportProblems {

    static DomainProblem unknownKind() {
        return new DomainProblem(Kind.ABSENT, "IMP-101", "没有这种导入。可以导入见习基地或见习岗位。");
    }

    static DomainProblem absent() {
        return new DomainProblem(Kind.ABSENT, "IMP-102", "没有找到这次导入，或它不是你上传的。");
    }

    static DomainProblem broken(int errors) {
        return new DomainProblem(Kind.REFUSED, "IMP-103", "表里还有 %d 处要改，一行也没有导入。请改好后重新上传。".formatted(errors));
    }

    static DomainProblem overtaken() {
        return new DomainProblem(Kind.STALE, "IMP-104", "预览之后，系统里的数据有了变化，一行也没有导入。请把同一份文件再上传一次，看过新的预览再导入。");
    }

    static DomainProblem forgotten() {
        return new DomainProblem(
                Kind.GONE, "IMP-105", "这次上传已过 %d 天，内容不再保留。请重新上传文件。".formatted(ImportDesk.KEPT.toDays()));
    }

    private ImportProblems() {}
}
