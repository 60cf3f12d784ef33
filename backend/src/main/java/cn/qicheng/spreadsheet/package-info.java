/** Tables as offices keep them: CSV and XLSX read into rows of named cells, and written so that they open safely. */
@NullMarked
package cn.qicheng.spreadsheet;

import org.jspecify.annotations.NullMarked;
