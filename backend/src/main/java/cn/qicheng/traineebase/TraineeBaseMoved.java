package cn.qicheng.traineebase;

/** A base now belongs to another district; whoever keeps the district of its things follows. */
public record TraineeBaseMoved(String baseId, String districtCode) {}
