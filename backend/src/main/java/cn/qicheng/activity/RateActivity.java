package cn.qicheng.activity;

import cn.qicheng.content.Screening;

/**
 * How somebody who was there found it.
 *
 * @param stars from 1 to 5
 */
public record RateActivity(String activityId, int stars, Screening words) {}
