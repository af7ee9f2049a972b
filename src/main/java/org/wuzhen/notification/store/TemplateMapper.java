package org.wuzhen.notification.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.notification.Template;

/** Texts of messages, and the phones of centres. */
@Mapper
public interface TemplateMapper {

    List<Template> all();

    /** The newest version of a text, locked. */
    Template lock(@Param("code") String code);

    /** Adds a version. */
    void insert(
            @Param("t") Template before,
            @Param("version") int version,
            @Param("body") String body,
            @Param("from") LocalDate from,
            @Param("by") String by,
            @Param("now") Instant now);

    void end(@Param("id") long id, @Param("to") LocalDate to);

    String phone(@Param("centre") String centre);

    List<Phone> phones();

    void enterPhone(
            @Param("centre") String centre,
            @Param("phone") String phone,
            @Param("by") String by,
            @Param("now") Instant now);

    /** The phone of a centre. */
    record Phone(String centre, String phone) {}
}
