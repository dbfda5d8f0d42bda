/** Pages on which meetings are recorded and what they decided becomes tickets. */
package org.sungrid.admin.occasion;
