/** Paths and bodies of windows, profiles and registrations. */
@NullMarked
package cn.qicheng.registration.web;

import org.jspecify.annotations.NullMarked;
