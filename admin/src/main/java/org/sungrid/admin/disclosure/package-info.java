/** Pages on which disclosures are drafted, reviewed, released, withdrawn and imported. */
package org.sungrid.admin.disclosure;
