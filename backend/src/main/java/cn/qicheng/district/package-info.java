/** The city's districts and zones, and which office handles whose business. Data of the city's policy folder. */
@NullMarked
package cn.qicheng.district;

import org.jspecify.annotations.NullMarked;
