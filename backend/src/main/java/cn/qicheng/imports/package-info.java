/**
 * Spreadsheets sent in by offices: read, judged row by row, seen in a preview, applied whole or not at all. What the rows
 * mean is known by the module behind each {@link cn.qicheng.imports.ImportKind}.
 */
@NullMarked
package cn.qicheng.imports;

import org.jspecify.annotations.NullMarked;
