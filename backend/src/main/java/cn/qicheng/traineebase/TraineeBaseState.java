package cn.qicheng.traineebase;

/** Where a base stands. Applications stand in {@code accreditation}; only what is accredited comes here. */
public enum TraineeBaseState {
    ACCREDITED
}
