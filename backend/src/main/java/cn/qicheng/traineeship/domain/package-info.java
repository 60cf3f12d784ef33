/** What an agreement is and what may happen to it, without storage or web. */
@NullMarked
package cn.qicheng.traineeship.domain;

import org.jspecify.annotations.NullMarked;
