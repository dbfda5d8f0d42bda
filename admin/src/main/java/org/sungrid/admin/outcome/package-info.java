/** How points of an occasion are typed, and how it is said what becomes of each: the same on the page of every occasion. */
package org.sungrid.admin.outcome;
