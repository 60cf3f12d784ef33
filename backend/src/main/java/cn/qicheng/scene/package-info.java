/** Codes and links that lead to something of ours: what a scene stands for, until when, and its picture. */
@NullMarked
package cn.qicheng.scene;

import org.jspecify.annotations.NullMarked;
