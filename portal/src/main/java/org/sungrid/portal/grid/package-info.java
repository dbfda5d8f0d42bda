/** What the public sees of the grid: who is responsible for a street or a trade. No rule stands here. */
package org.sungrid.portal.grid;
