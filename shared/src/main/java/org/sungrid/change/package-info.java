/**
 * The log of what changed: an act writes one row about each thing it changed, in its own transaction, and every
 * node reads the log to refresh its own copies (search index, kept pages).
 *
 * <p>It says only <em>that</em> something changed, never what: who reads a row loads the thing anew. It is not an audit
 * trail and not a queue; nothing is acknowledged in it.
 */
package org.sungrid.change;
