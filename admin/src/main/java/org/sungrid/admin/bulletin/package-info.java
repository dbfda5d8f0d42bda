/** Pages of the bulletin of supervision tickets. */
package org.sungrid.admin.bulletin;
