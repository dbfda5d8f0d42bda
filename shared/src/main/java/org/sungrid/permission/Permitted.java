package org.sungrid.permission;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the permission that an act needs and how far it reaches. Both are checked before its transaction begins. */
@InterceptorBinding
@Repeated
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Permitted {

    @Nonbinding
    Permission value();

    @Nonbinding
    Scope scope();

    /**
     * Whether it may be done while the rows of the record can't be bound to one another, although its permission gives
     * power: for acts that take power away.
     */
    @Nonbinding
    boolean evenUnbound() default false;
}
