/**
 * How a unit becomes a traineeship base (17号 第九至十二条): it applies with five materials, the district reads them and
 * looks at the place, the city reviews again and approves in June and December. What is approved enters the register of
 * {@code traineebase} exactly as an imported base does.
 */
@NullMarked
package cn.qicheng.accreditation;

import org.jspecify.annotations.NullMarked;
