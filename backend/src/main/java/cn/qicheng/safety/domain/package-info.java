/** What a safety complaint may be about, where it stands and how long it may take, without storage or web. */
@NullMarked
package cn.qicheng.safety.domain;

import org.jspecify.annotations.NullMarked;
