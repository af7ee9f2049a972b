package org.wuzhen.publishing;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EditionMapper {

    void lockPublishing();

    Edition latest();

    Edition byDeployment(@Param("deploymentId") String deploymentId);

    Edition byNumber(@Param("number") int number);

    int nextNumber();

    void insert(
            @Param("number") int number,
            @Param("deploymentId") String deploymentId,
            @Param("digest") String digest,
            @Param("shipped") boolean shipped,
            @Param("by") String by);

    int draft(@Param("digest") String digest);

    void draftResource(@Param("digest") String digest, @Param("name") String name, @Param("content") byte[] content);
}
