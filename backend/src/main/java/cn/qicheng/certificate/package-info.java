/**
 * What a served traineeship leaves behind (17号 第十七条（六）（七）): the base's appraisal, whether the trainee was kept on, and a
 * certificate that anybody can check.
 */
@NullMarked
package cn.qicheng.certificate;

import org.jspecify.annotations.NullMarked;
