/** Completed terms and their certificates, without storage or web. */
@NullMarked
package cn.qicheng.certificate.domain;

import org.jspecify.annotations.NullMarked;
