/** The register of supervision cards, and the pages on which they are issued and revoked. No rule stands here. */
package org.sungrid.admin.document;
