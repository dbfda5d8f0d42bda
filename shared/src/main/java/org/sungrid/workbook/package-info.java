/**
 * Workbooks (.xlsx): taken apart within limits, without working anything out, and written so that no program takes a text
 * for a formula.
 *
 * <p>Not for what stands in them: which sheets and columns there are is the affair of the capability that reads them.
 */
package org.sungrid.workbook;
