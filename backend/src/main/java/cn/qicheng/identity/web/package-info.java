/** How identity meets HTTP: the token of a request, the person behind it, and the paths of sign-in and account. */
@NullMarked
package cn.qicheng.identity.web;

import org.jspecify.annotations.NullMarked;
