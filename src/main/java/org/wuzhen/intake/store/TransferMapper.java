package org.wuzhen.intake.store;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.intake.DisputeHandedOver;

/** Disputes that departments handed over. */
@Mapper
public interface TransferMapper {

    void insert(DisputeHandedOver handedOver);

    /** What was handed over with a case, or null. */
    DisputeHandedOver find(@Param("number") String number);

    /** Numbers of other cases that came from the same call, the oldest first. */
    List<String> ofTheSameAlarm(
            @Param("department") String department, @Param("alarmNo") String alarmNo, @Param("but") String but);
}
