package cn.qicheng.spreadsheet;

import java.util.Set;

/** Why a single cell cannot be read, in the words of the message. */
final class Faults {

    static final String LOST_DIGITS = "长数字存成了数值，后几位已经丢失。请把这一列设成文本格式，重新填完整。";
    static final String ERROR_VALUE = "这一格是公式错误值。请改成正确的内容。";
    static final String NO_RESULT = "这一格的公式没有计算结果。请复制后“选择性粘贴为数值”。";

    static final String TOO_LONG = "这一格超过 2000 个字。请缩短。";

    static final Set<String> EXCEL_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!");

    private Faults() {}
}
