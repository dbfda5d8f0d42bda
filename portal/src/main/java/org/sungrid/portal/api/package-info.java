/** The public interface for programs: the same disclosures, filters and refusals as the pages, as JSON. */
package org.sungrid.portal.api;
