package org.wuzhen.mapping;

import java.lang.reflect.Field;

/** A field of MyBatis that has no method to read or to set it. */
record Inside(Field field) {

    static Inside of(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return new Inside(field);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("MyBatis is not as it was: no " + name + " in " + type, e);
        }
    }

    Object get(Object of) {
        try {
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(Object of, Object value) {
        try {
            field.set(of, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
