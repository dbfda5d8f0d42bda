/** Pages on which the quarterly askings for opinions are recorded, answered and looked over. */
package org.sungrid.admin.opinion;
