package org.sungrid.permission;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something that is done again as a whole when it lost a race in the database, see {@link LostRaceRepeat}. Every act is:
 * by {@link Permitted}, or by this where it needs no permission because it is about one's own account.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Repeated {}
