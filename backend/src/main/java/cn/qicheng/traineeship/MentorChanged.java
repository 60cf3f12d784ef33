package cn.qicheng.traineeship;

/** A trainee has another mentor. Spoken inside that transaction. */
public record MentorChanged(String agreementId, String fromPersonId, String toPersonId) {}
