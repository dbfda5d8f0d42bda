/**
 * Who is signed in where: sessions that begin, are recognised on each request, and end by time, by their owner or by an
 * administrator. Kept in the database, so that every node knows of an end with the next request.
 *
 * <p>Not for what a browser's pages remember between two requests: that is the admin's.
 */
package org.sungrid.account.session;
