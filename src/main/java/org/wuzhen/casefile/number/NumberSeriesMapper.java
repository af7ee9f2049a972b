package org.wuzhen.casefile.number;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NumberSeriesMapper {

    long next(
            @Param("series") String series, @Param("organisation") String organisation, @Param("period") String period);

    void allot(
            @Param("series") String series,
            @Param("organisation") String organisation,
            @Param("period") String period,
            @Param("sequence") long sequence,
            @Param("number") String number,
            @Param("caseNumber") String caseNumber);

    int voidNumber(@Param("number") String number, @Param("reason") String reason);

    List<AllottedNumber> list(
            @Param("series") String series, @Param("organisation") String organisation, @Param("period") String period);
}
