/** What time alone does, to be looked at, and what of it is parked, to be had tried again. */
package org.sungrid.admin.job;
