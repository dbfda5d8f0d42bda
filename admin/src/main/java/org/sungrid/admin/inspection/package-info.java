/** Pages on which inspections are recorded and listed, what they found becomes tickets, and passed over units are seen. */
package org.sungrid.admin.inspection;
