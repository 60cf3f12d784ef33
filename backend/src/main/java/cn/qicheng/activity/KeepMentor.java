package cn.qicheng.activity;

/**
 * A mentor's entry as the office wants it.
 *
 * @param position what the mentor does, as everybody reads it
 * @param listed whether everybody sees the entry
 */
public record KeepMentor(
        String name, MentorField field, String districtCode, String position, String words, boolean listed) {}
