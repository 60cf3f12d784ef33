/** The programme's activities: training, forums, finance and investment matching; who comes, and the mentors. */
@NullMarked
package cn.qicheng.activity;

import org.jspecify.annotations.NullMarked;
