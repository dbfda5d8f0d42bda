/** Pages of what people may ask for about the data that the bureau holds of them. */
package org.sungrid.admin.personal;
