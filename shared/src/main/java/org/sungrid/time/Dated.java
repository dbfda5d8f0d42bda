package org.sungrid.time;

/**
 * Something that holds over some days. What is recorded of it never changes: where it holds no longer as recorded, its
 * recording ends and copies over other days take its place.
 *
 * @param <T> the very class
 */
public interface Dated<T extends Dated<T>> {

    /** The days over which it holds. */
    Span span();

    /** The same over other days, not recorded yet. */
    T over(Span days);
}
