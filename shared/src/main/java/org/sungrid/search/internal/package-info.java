/** How the index is laid out, written, followed and asked in Lucene. Nobody outside {@code search} uses it. */
package org.sungrid.search.internal;
