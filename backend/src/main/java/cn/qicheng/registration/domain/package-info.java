/** Eligibility as named rules; windows and registrations with their states and moves. Plain Java. */
@NullMarked
package cn.qicheng.registration.domain;

import org.jspecify.annotations.NullMarked;
