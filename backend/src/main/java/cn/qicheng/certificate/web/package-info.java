/** Paths and bodies of appraisals and certificates. */
@NullMarked
package cn.qicheng.certificate.web;

import org.jspecify.annotations.NullMarked;
