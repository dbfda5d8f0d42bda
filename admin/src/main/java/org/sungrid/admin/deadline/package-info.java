/** The pages of working days and statutory clocks. */
package org.sungrid.admin.deadline;
