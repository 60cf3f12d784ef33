package cn.qicheng.activity;

/**
 * What the office passes on from the mentor.
 *
 * @param accepted whether the mentor takes the time
 * @param words when, where and how to meet, or why not
 */
public record AnswerMentorRequest(String id, boolean accepted, String words) {}
