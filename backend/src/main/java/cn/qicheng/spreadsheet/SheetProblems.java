package cn.qicheng.spreadsheet;

import cn.qicheng.kernel.DomainProblem;
import cn.qicheng.kernel.DomainProblem.Kind;
import java.util.List;

/** Every reason why a file as a whole cannot be taken, with its code of docs/errors.md. */
final class SheetProblems {

    static DomainProblem empty() {
        return refused("SHT-101", "这个文件是空的，一行内容也没有。请确认选对了文件。");
    }

    static DomainProblem tooBig(int limitBytes) {
        return new DomainProblem(
                Kind.TOO_LARGE, "SHT-102", "文件超过 %d MB，没有读取。请删掉图片和多余的工作表，或拆成几个文件。".formatted(limitBytes >> 20));
    }

    static DomainProblem tooManyLines(int limit) {
        return new DomainProblem(Kind.TOO_LARGE, "SHT-103", "内容超过 %d 行，没有读取。请拆成几个文件分次导入。".formatted(limit));
    }

    static DomainProblem tooManyColumns(int limit) {
        return new DomainProblem(Kind.TOO_LARGE, "SHT-104", "表格超过 %d 列，没有读取。请只保留模板里的列。".formatted(limit));
    }

    static DomainProblem swells() {
        return new DomainProblem(Kind.TOO_LARGE, "SHT-105", "文件解开后太大，没有读取。请把内容复制到新表格里，另存后再传。");
    }

    static DomainProblem oldFormat() {
        return refused("SHT-106", "这是旧版 .xls 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 后再传。");
    }

    static DomainProblem locked() {
        return refused("SHT-107", "文件加了打开密码，读不了。请去掉密码、另存后再传。");
    }

    static DomainProblem notATable(String what) {
        return refused("SHT-108", "这是%s，不是表格。请传 .xlsx 或 .csv 文件。".formatted(what));
    }

    static DomainProblem broken() {
        return refused("SHT-109", "文件损坏，读不出来。请用 Excel 或 WPS 打开检查，另存为 .xlsx 或 .csv 后再传。");
    }

    static DomainProblem broken(Throwable cause) {
        var problem = broken();
        problem.initCause(cause);
        return problem;
    }

    static DomainProblem brokenAt(long line) {
        return refused("SHT-109", "第 %d 行附近的引号不成对，后面的内容读不出来。请用 Excel 或 WPS 打开检查，另存后再传。".formatted(line));
    }

    static DomainProblem unknownEncoding() {
        return refused("SHT-110", "文字编码认不出来，读出来会是乱码。请另存为“CSV UTF-8”或 .xlsx 后再传。");
    }

    static DomainProblem misnamed() {
        return refused("SHT-111", "文件的扩展名和内容对不上。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 后再传。");
    }

    static DomainProblem macros() {
        return refused("SHT-112", "文件里带有宏，不能接收。请另存为不带宏的 .xlsx 后再传。");
    }

    static DomainProblem wrongTable(List<String> missing, List<String> seen) {
        return refused(
                "SHT-113",
                "表里找不到这些列：%s。%s请对照模板的表头改好再传。"
                        .formatted(
                                String.join("、", missing),
                                seen.isEmpty() ? "" : "看到的表头是：%s。".formatted(String.join("、", seen))));
    }

    static DomainProblem columnTwice(String heading) {
        return refused("SHT-114", "“%s”这一列出现了两次，不知道该用哪一列。请删掉一列再传。".formatted(heading));
    }

    static DomainProblem severalTables(List<String> names) {
        return refused("SHT-115", "工作表 %s 里都有数据。请一个文件只留一张表，分次导入。".formatted(String.join("、", names)));
    }

    static DomainProblem noLines() {
        return refused("SHT-116", "只有表头，下面没有内容。请填好再传。");
    }

    private static DomainProblem refused(String code, String detail) {
        return new DomainProblem(Kind.REFUSED, code, detail);
    }

    private SheetProblems() {}
}
