/**
 * Full-text search over the node's own Lucene index. The database is the only truth: the index follows the log of
 * changes and is thrown away and rebuilt from its sources whenever it is in doubt.
 *
 * <p>It knows nothing of what it indexes: a capability offers {@link org.sungrid.search.SearchSource}, pages ask
 * {@link org.sungrid.search.SearchIndex}. It holds no permission rules; an index contains only what everybody who may
 * ask it may see.
 */
package org.sungrid.search;
