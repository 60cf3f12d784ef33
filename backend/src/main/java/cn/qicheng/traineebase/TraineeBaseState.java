package cn.qicheng.traineebase;

/** Where a base stands. Only accredited ones are entered so far; applications arrive with accreditation online. */
public enum TraineeBaseState {
    ACCREDITED
}
